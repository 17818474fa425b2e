import {
  formatBytes,
  GuestFilesystemView,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { Column, ResponsiveTable } from '../ResponsiveTable';
import { Stack } from '../Stack';

/**
 * What the guest has mounted, and how full it is.
 *
 * @internal
 */
export function GuestFilesystems(props: {
  filesystems: GuestFilesystemView[];
}) {
  const { t } = useTexts();
  const columns: Column<GuestFilesystemView>[] = [
    {
      key: 'mountPoint',
      title: t('guest.mountPoint'),
      render: ({ mountPoint, type }) => (
        <Stack first={mountPoint} others={[type]} />
      ),
    },
    {
      key: 'disk',
      title: t('guest.disk'),
      render: ({ disk }) => disk,
    },
    {
      key: 'used',
      title: t('guest.used'),
      render: ({ used, size }) => {
        if (used === undefined || !size) {
          return size && formatBytes(size);
        }
        return t('guest.usedOf', {
          used: formatBytes(used),
          size: formatBytes(size),
          percent: String(Math.round((100 * used) / size)),
        });
      },
    },
  ];
  return (
    <ResponsiveTable
      label={t('guest.filesystems')}
      columns={columns}
      rows={props.filesystems}
      rowKey={({ mountPoint }) => mountPoint}
    />
  );
}
