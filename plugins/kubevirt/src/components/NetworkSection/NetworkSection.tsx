import Typography from '@material-ui/core/Typography';
import { InterfaceView } from 'backstage-plugin-kubevirt-common';
import { memo } from 'react';
import { useLanguage, useTexts } from '../../hooks';
import { CopyableText } from '../CopyableText';
import { Column, ResponsiveTable } from '../ResponsiveTable';
import { Section } from '../Section';
import { Stack } from '../Stack';

/**
 * The network interfaces with every address that anybody knows of them.
 *
 * @internal
 */
export const NetworkSection = memo((props: { interfaces: InterfaceView[] }) => {
  const { t, word } = useTexts();
  const conjunction = new Intl.ListFormat(useLanguage());
  const columns: Column<InterfaceView>[] = [
    {
      key: 'name',
      title: t('network.name'),
      minWidth: 90,
      render: item => (
        <Stack
          first={<strong>{item.name}</strong>}
          others={[
            item.linkState && t('network.link', { state: item.linkState }),
          ]}
        />
      ),
    },
    {
      key: 'addresses',
      title: t('network.addresses'),
      minWidth: 150,
      render: item =>
        item.addresses.length === 0 ? (
          t('network.noAddress')
        ) : (
          <>
            {item.addresses.map(address => (
              <div key={address}>
                <CopyableText text={address} label={address} />
              </div>
            ))}
            <Stack
              others={[
                t('network.reportedBy', {
                  sources: conjunction.format(
                    item.reportedBy.map(source => word('reporter', source)),
                  ),
                }),
              ]}
            />
          </>
        ),
    },
    {
      key: 'network',
      title: t('network.network'),
      minWidth: 100,
      render: item => <Stack first={item.network} others={[item.binding]} />,
    },
    {
      key: 'mac',
      title: t('network.mac'),
      minWidth: 130,
      render: item => item.mac,
    },
    {
      key: 'guestName',
      title: t('network.guestName'),
      minWidth: 80,
      render: item => item.guestName,
    },
    {
      key: 'ports',
      title: t('network.ports'),
      minWidth: 80,
      render: item =>
        item.ports
          ? item.ports
              .map(({ port, protocol }) => `${port}/${protocol}`)
              .join(', ')
          : t('network.allPorts'),
    },
  ];
  return (
    <Section id="network" title={t('network.title')}>
      {props.interfaces.length === 0 ? (
        <Typography variant="body2">{t('network.empty')}</Typography>
      ) : (
        <ResponsiveTable
          label={t('network.title')}
          columns={columns}
          rows={props.interfaces}
          rowKey={({ name }) => name}
        />
      )}
    </Section>
  );
});
