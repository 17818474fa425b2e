import { ClusterStatus } from 'backstage-plugin-kubevirt-common';
import { StatePanel } from '../components/StatePanel';
import { useTexts } from '../hooks';
import { CreateButton } from './CreateButton';

/**
 * What is shown where there is no virtual machine.
 *
 * @internal
 */
export function EmptyList(props: { clusters: readonly ClusterStatus[] }) {
  const { clusters } = props;
  const { t } = useTexts();
  if (clusters.length === 0) {
    return (
      <StatePanel
        health="notice"
        title={t('list.emptyClusters.title')}
        text={t('list.emptyClusters.text')}
      />
    );
  }
  if (clusters.every(({ state }) => state === 'connecting')) {
    return (
      <StatePanel
        health="progress"
        title={t('list.connecting.title')}
        text={t('list.connecting.text')}
      />
    );
  }
  if (clusters.every(({ state }) => state === 'notInstalled')) {
    return (
      <StatePanel
        health="notice"
        title={t('list.notInstalled.title')}
        text={t('list.notInstalled.text')}
      />
    );
  }
  return (
    <StatePanel
      health="off"
      title={t('list.empty.title')}
      text={t('list.empty.text')}
      action={<CreateButton />}
    />
  );
}
