import {
  actionAvailability,
  VirtualMachineAction,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';

/**
 * Says why an action does not apply to a virtual machine.
 *
 * @returns a function that gives undefined where it does
 * @internal
 */
export function useObstacleText(): (
  view: VirtualMachineView,
  action: VirtualMachineAction,
) => string | undefined {
  const { t } = useTexts();
  return (view, action) => {
    const result = actionAvailability(action, view, { force: true });
    if (result.available) {
      return undefined;
    }
    const { obstacle, detail = '' } = result;
    const key = `obstacle.${obstacle}` as const;
    return [t(key), detail].filter(Boolean).join(': ');
  };
}
