import {
  ClusterStatus,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { firstAddress } from '../../view/firstAddress';
import { CopyableText } from '../CopyableText';
import { KeyValue } from '../KeyValueList';
import { AskedAndReal } from '../QuantityText';
import { LabelList } from './LabelList';
import { MigrationText } from './MigrationText';
import { RelativeTime } from '../RelativeTime';
import { Stack } from '../Stack';

/**
 * The facts that the status section lists.
 *
 * @internal
 */
export function useFacts(
  view: VirtualMachineView,
  cluster: ClusterStatus,
): KeyValue[] {
  const { t, word } = useTexts();
  const address = firstAddress(view);
  const time = (value?: string) => value && <RelativeTime time={value} />;
  const labels = Object.entries(view.labels);
  return [
    { key: t('status.printableStatus'), value: view.status },
    {
      key: t('status.address'),
      value: address && (
        <CopyableText text={address} label={t('status.address')} />
      ),
    },
    {
      key: t('status.runStrategy'),
      value:
        view.runStrategy &&
        t('status.runStrategyText', {
          strategy: view.runStrategy,
          text: word('runStrategy', view.runStrategy),
        }),
    },
    { key: t('status.cpu'), value: cpuText(t, view.cpu) },
    {
      key: t('status.memory'),
      value: (view.memory.guest ?? view.memory.requested) && (
        <AskedAndReal asked={view.memory.requested} real={view.memory.guest} />
      ),
    },
    { key: t('status.instancetype'), value: view.instancetype },
    { key: t('status.preference'), value: view.preference },
    { key: t('status.bootDisk'), value: bootText(t, view.boot) },
    { key: t('status.node'), value: view.node ?? t('status.noNode') },
    {
      key: t('status.migration'),
      value: view.migration && <MigrationText migration={view.migration} />,
    },
    { key: t('guest.os'), value: view.guest.os },
    { key: t('status.booted'), value: time(view.bootedAt) },
    {
      key: t('status.stopped'),
      value: view.stoppedAt && (
        <Stack first={time(view.stoppedAt)} others={[view.stopReason]} />
      ),
    },
    { key: t('status.created'), value: time(view.createdAt) },
    { key: t('status.cluster'), value: cluster.title ?? cluster.name },
    { key: t('status.namespace'), value: view.namespace },
    {
      key: t('status.labels'),
      wide: true,
      value: labels.length > 0 && <LabelList labels={labels} />,
    },
  ];
}

type Translate = ReturnType<typeof useTexts>['t'];

function bootText(
  t: Translate,
  { disk, persistent, network }: VirtualMachineView['boot'],
): string | undefined {
  if (network !== undefined) {
    return t('status.bootNetwork', { network });
  }
  if (disk === undefined || persistent === undefined) {
    return disk;
  }
  return t(persistent ? 'status.bootPersistent' : 'status.bootEphemeral', {
    disk,
  });
}

function cpuText(
  t: Translate,
  cpu: VirtualMachineView['cpu'],
): string | undefined {
  const { requested, guest } = cpu;
  if (guest === undefined) {
    return /^\d+$/.test(requested ?? '')
      ? t('status.cpuCount', { count: Number(requested) })
      : requested;
  }
  const real = t('status.cpuCount', { count: guest });
  return requested === undefined || requested === String(guest)
    ? real
    : t('value.askedAndReal', { real, asked: requested });
}
