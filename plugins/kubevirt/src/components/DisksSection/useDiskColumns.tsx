import { DiskView } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { AskedAndReal } from '../QuantityText';
import { Column } from '../ResponsiveTable';
import { Stack } from '../Stack';
import { DataPersistence } from './DataPersistence';
import { ImportProgress } from '../ImportProgress';

/**
 * The columns of the table of disks.
 *
 * @internal
 */
export function useDiskColumns(): Column<DiskView>[] {
  const { t, word } = useTexts();
  return [
    {
      key: 'boot',
      title: t('disks.boot'),
      render: disk =>
        disk.bootOrder ?? <span title={t('disks.notBooted')}>–</span>,
    },
    {
      key: 'name',
      title: t('disks.name'),
      minWidth: 120,
      render: disk => (
        <Stack
          first={<strong>{disk.name}</strong>}
          others={[
            [word('device', disk.device), disk.bus].filter(Boolean).join(', '),
            disk.hotplugged && t('disks.hotplugged'),
          ]}
        />
      ),
    },
    {
      key: 'source',
      title: t('disks.source'),
      minWidth: 140,
      render: disk => (
        <>
          <Stack
            first={word('kind', disk.kind, disk.kindText)}
            others={[disk.source]}
          />
          {disk.progress && (
            <ImportProgress disk={disk.name} progress={disk.progress} />
          )}
        </>
      ),
    },
    {
      key: 'size',
      title: t('disks.size'),
      minWidth: 60,
      render: disk => <AskedAndReal asked={disk.requested} real={disk.size} />,
    },
    {
      key: 'storage',
      title: t('disks.storage'),
      minWidth: 130,
      render: disk => (
        <Stack
          first={disk.storageClass}
          others={[
            [...(disk.accessModes ?? []), disk.volumeMode]
              .filter(Boolean)
              .join(', '),
            disk.claim && t('disks.claim', { claim: disk.claim }),
            disk.phase,
          ]}
        />
      ),
    },
    {
      key: 'target',
      title: t('disks.target'),
      minWidth: 90,
      render: disk =>
        disk.target && (
          <Stack
            first={<bdi dir="ltr">{`/dev/${disk.target}`}</bdi>}
            others={[disk.targetFrom === 'order' && t('disks.targetByOrder')]}
          />
        ),
    },
    {
      key: 'data',
      title: t('disks.data'),
      minWidth: 110,
      render: disk => (
        <DataPersistence
          persistent={disk.persistent}
          readOnly={disk.readOnly}
        />
      ),
    },
  ];
}
