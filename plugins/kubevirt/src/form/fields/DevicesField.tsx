import {
  DeviceChoice,
  DeviceRequest,
  DevicesChoice,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { FormFieldProps } from '../FormFieldProps';
import { formTarget } from '../formTarget';
import { useChoices } from '../hooks/useChoices';
import { FieldGroup } from '../parts/FieldGroup';
import { LoadedPart } from '../parts/LoadedPart';
import { Notice } from '../parts/Notice';
import { RowCard } from '../parts/RowCard';
import { SelectInput } from '../parts/SelectInput';

const LISTS = { gpu: 'gpus', hostDevice: 'hostDevices' } as const;

/**
 * The GPUs and other devices of the nodes that the guest gets.
 *
 * @internal
 */
export function DevicesField(props: FormFieldProps<DevicesChoice>) {
  const { formData = {}, onChange, formContext, idSchema, disabled } = props;
  const { t } = useTexts();
  const target = formTarget(formContext?.formData);
  const devices = useChoices('devices', target);
  const requested = [...(formData.gpus ?? []), ...(formData.hostDevices ?? [])];
  const unknown =
    devices.state === 'ready'
      ? requested.filter(({ deviceName }) =>
          devices.value.every(each => each.deviceName !== deviceName),
        )
      : [];
  return (
    <FieldGroup
      field="devices"
      title={props.schema.title}
      description={props.schema.description ?? t('form.devices.description')}
      folded
      summary={
        requested.map(({ deviceName }) => deviceName).join(', ') ||
        t('form.none')
      }
      initiallyOpen={requested.length > 0}
    >
      <LoadedPart
        what={t('form.what.devices')}
        loaded={devices}
        empty={<Notice severity="info">{t('form.devices.empty')}</Notice>}
      >
        {items =>
          items.map(device => (
            <DeviceRow
              key={device.deviceName}
              id={`${idSchema.$id}_${device.deviceName}`}
              device={device}
              count={countOf(formData, device)}
              disabled={disabled}
              onChange={count => onChange(withCount(formData, device, count))}
            />
          ))
        }
      </LoadedPart>
      {unknown.map(({ name, deviceName }) => (
        <Notice key={name} severity="error">
          {t('form.devices.unknown', { name: deviceName })}
        </Notice>
      ))}
    </FieldGroup>
  );
}

function DeviceRow(props: {
  id: string;
  device: DeviceChoice;
  count: number;
  disabled?: boolean;
  onChange: (count: number) => void;
}) {
  const { id, device, count, disabled, onChange } = props;
  const { t } = useTexts();
  const { deviceName, kind, nodes, obstacle } = device;
  // All devices of a machine come from one node.
  const most = Math.max(
    0,
    ...nodes
      .filter(({ schedulable }) => schedulable)
      .map(({ total, free }) => free ?? total),
  );
  const counts = Array.from({ length: most + 1 }, (_, number) => number);
  const options = counts.includes(count) ? counts : [...counts, count];
  return (
    <RowCard
      title={deviceName}
      facts={[
        t(`form.devices.kind.${kind}`),
        ...nodes.map(({ name, free, total, schedulable }) =>
          [
            free === undefined
              ? t('form.devices.total', { node: name, total: String(total) })
              : t('form.devices.free', {
                  node: name,
                  free: String(free),
                  total: String(total),
                }),
            !schedulable && t('form.devices.closed'),
          ]
            .filter(Boolean)
            .join(' '),
        ),
      ].join(' · ')}
      input={
        <SelectInput
          id={id}
          label={t('form.devices.countLabel')}
          description={t('form.devices.count', { name: deviceName })}
          value={String(count)}
          disabled={disabled || (Boolean(obstacle) && count === 0)}
          options={options.map(number => ({
            value: String(number),
            label: String(number),
          }))}
          onChange={value => onChange(Number(value))}
        />
      }
    >
      {obstacle && (
        <Notice severity="warning">
          {t(`form.devices.obstacle.${obstacle}`)}
        </Notice>
      )}
    </RowCard>
  );
}

function countOf(choice: DevicesChoice, { kind, deviceName }: DeviceChoice) {
  return (choice[LISTS[kind]] ?? []).filter(
    each => each.deviceName === deviceName,
  ).length;
}

function withCount(
  choice: DevicesChoice,
  { kind, deviceName }: DeviceChoice,
  count: number,
): DevicesChoice {
  const list = choice[LISTS[kind]] ?? [];
  const ours = list.filter(each => each.deviceName === deviceName);
  const others = list.filter(each => each.deviceName !== deviceName);
  const next: DeviceRequest[] = [...others, ...ours.slice(0, count)];
  while (next.length < others.length + count) {
    next.push({ name: freeName(next, kind), deviceName });
  }
  return { ...choice, [LISTS[kind]]: next };
}

function freeName(taken: DeviceRequest[], kind: DeviceChoice['kind']): string {
  const stem = kind === 'gpu' ? 'gpu' : 'device';
  for (let number = 1; ; number += 1) {
    if (taken.every(({ name }) => name !== `${stem}${number}`)) {
      return `${stem}${number}`;
    }
  }
}
