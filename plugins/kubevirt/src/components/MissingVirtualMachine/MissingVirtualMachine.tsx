import { VirtualMachineDetails } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { StatePanel } from '../StatePanel';
import { VerbatimText } from '../VerbatimText';

/**
 * A virtual machine of which nothing is known: because its cluster is not
 * known yet, does not answer, or has no such one.
 *
 * @internal
 */
export function MissingVirtualMachine(props: {
  details: VirtualMachineDetails;
}) {
  const { identity, cluster } = props.details;
  const { t } = useTexts();
  const { namespace, name } = identity;
  const title = cluster.title ?? cluster.name;
  if (cluster.state === 'connected') {
    return (
      <StatePanel
        health="notice"
        title={t('state.missing.title')}
        text={t('state.missing.text', { namespace, name, cluster: title })}
      />
    );
  }
  const connecting = cluster.state === 'connecting' && !cluster.message;
  return (
    <StatePanel
      health={connecting ? 'progress' : 'attention'}
      title={
        connecting
          ? t('state.connecting.title', { cluster: title })
          : t('state.unreachable.title', { cluster: title })
      }
      text={
        connecting
          ? t('state.connecting.text')
          : t('state.unreachable.text', { namespace, name })
      }
    >
      {cluster.message && <VerbatimText>{cluster.message}</VerbatimText>}
    </StatePanel>
  );
}
