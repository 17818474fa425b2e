import Typography from '@material-ui/core/Typography';
import { DeviceView } from 'backstage-plugin-kubevirt-common';
import { memo } from 'react';
import { useTexts } from '../../hooks';
import { Column, ResponsiveTable } from '../ResponsiveTable';
import { Section } from '../Section';

/**
 * GPUs and what else of the node is handed to the guest.
 *
 * @internal
 */
export const DevicesSection = memo((props: { devices: DeviceView[] }) => {
  const { t, word } = useTexts();
  const columns: Column<DeviceView>[] = [
    {
      key: 'name',
      title: t('devices.name'),
      render: ({ name }) => <strong>{name}</strong>,
    },
    {
      key: 'kind',
      title: t('devices.kind'),
      render: ({ kind }) => word('deviceKind', kind),
    },
    {
      key: 'deviceName',
      title: t('devices.deviceName'),
      render: ({ deviceName }) => deviceName,
    },
  ];
  return (
    <Section id="devices" title={t('devices.title')}>
      {props.devices.length === 0 ? (
        <Typography variant="body2">{t('devices.empty')}</Typography>
      ) : (
        <ResponsiveTable
          label={t('devices.title')}
          columns={columns}
          rows={props.devices}
          rowKey={({ kind, name }) => `${kind} ${name}`}
        />
      )}
    </Section>
  );
});
