import {
  Health,
  VirtualMachineDetails,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';

/**
 * What to say of a virtual machine of which nothing is known: its cluster is
 * not known yet, does not answer, or has no such one.
 *
 * @internal
 */
export function useMissingTexts(details: VirtualMachineDetails): {
  health: Health;
  title: string;
  text: string;
} {
  const { t } = useTexts();
  const { namespace, name } = details.identity;
  const { state, message } = details.cluster;
  const cluster = details.cluster.title ?? details.cluster.name;
  if (state === 'connected') {
    return {
      health: 'notice',
      title: t('state.missing.title'),
      text: t('state.missing.text', { namespace, name, cluster }),
    };
  }
  return state === 'connecting' && !message
    ? {
        health: 'progress',
        title: t('state.connecting.title', { cluster }),
        text: t('state.connecting.text'),
      }
    : {
        health: 'attention',
        title: t('state.unreachable.title', { cluster }),
        text: t('state.unreachable.text', { namespace, name }),
      };
}
