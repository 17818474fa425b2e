import {
  Health,
  VirtualMachineDetails,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';

/**
 * What to say of a virtual machine of which nothing is known: its cluster has
 * no such one, has no KubeVirt, is not known yet, or does not answer.
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
  if (state === 'notInstalled') {
    return {
      health: 'notice',
      title: t('cluster.notInstalled', { cluster }),
      text: t('state.notInstalled.text', { namespace, name }),
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
