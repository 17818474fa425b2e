import Button from '@material-ui/core/Button';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import RemoveIcon from '@material-ui/icons/Delete';
import {
  PortValues,
  VirtualMachineFormData,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { filledIn } from '../filledIn';
import { FormFieldProps } from '../FormFieldProps';
import { useDefault } from '../hooks/useDefault';
import { FieldGroup } from '../parts/FieldGroup';
import { Notice } from '../parts/Notice';
import { SelectInput } from '../parts/SelectInput';
import { TextInput } from '../parts/TextInput';

type Network = NonNullable<VirtualMachineFormData['network']>;

const COMMON: Required<Pick<PortValues, 'name' | 'port' | 'protocol'>>[] = [
  { name: 'ssh', port: 22, protocol: 'TCP' },
  { name: 'http', port: 80, protocol: 'TCP' },
  { name: 'https', port: 443, protocol: 'TCP' },
  { name: 'rdp', port: 3389, protocol: 'TCP' },
  { name: 'vnc', port: 5901, protocol: 'TCP' },
];

const DEFAULT: Network = { ports: [COMMON[0]] };

const SERVICE_TYPES = [
  'ClusterIP',
  'NodePort',
  'LoadBalancer',
  'Headless',
] as const;

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: '2fr 1fr 1fr auto',
      gap: theme.spacing(1),
      alignItems: 'end',
    },
    common: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  }),
  { name: 'KubevirtPortsField' },
);

/**
 * The ports under which a virtual machine can be reached: those of its
 * Service, which are those of the machine itself where the profile asks for
 * them.
 *
 * @internal
 */
export function PortsField(props: FormFieldProps<Network>) {
  const { onChange, formContext, idSchema, disabled } = props;
  const formData = filledIn(props.formData);
  const classes = useStyles();
  const { t } = useTexts();
  useDefault(formData, DEFAULT, onChange);
  const network = formData ?? DEFAULT;
  const { ports = [], serviceType = 'ClusterIP' } = network;
  const set = (next: PortValues[]) => onChange({ ...network, ports: next });
  const change = (index: number, part: Partial<PortValues>) =>
    set(ports.map((port, at) => (at === index ? { ...port, ...part } : port)));
  const isChart = formContext?.formData?.more?.profile === 'chart';
  const lacksSsh = ports.length > 0 && ports.every(({ port }) => port !== 22);
  return (
    <FieldGroup
      field="ports"
      title={props.schema.title}
      description={props.schema.description ?? t('form.ports.description')}
      folded={props.uiSchema['ui:options']?.folded === true}
      summary={ports.map(({ name, port }) => name ?? port).join(', ')}
    >
      {ports.map((port, index) => (
        // A row has no other identity than its place.
        // eslint-disable-next-line react/no-array-index-key
        <div
          key={index}
          className={classes.row}
          role="group"
          aria-label={t('form.ports.port', { number: String(index + 1) })}
        >
          <TextInput
            id={`${idSchema.$id}_${index}_name`}
            label={t('form.ports.name')}
            value={port.name ?? ''}
            disabled={disabled}
            onChange={name => change(index, { name })}
          />
          <TextInput
            id={`${idSchema.$id}_${index}_port`}
            label={t('form.ports.number')}
            type="number"
            value={port.port ? String(port.port) : ''}
            disabled={disabled}
            onChange={value => change(index, { port: Number(value) })}
          />
          <SelectInput
            id={`${idSchema.$id}_${index}_protocol`}
            label={t('form.ports.protocol')}
            value={port.protocol ?? 'TCP'}
            disabled={disabled}
            options={['TCP', 'UDP'].map(value => ({ value, label: value }))}
            onChange={protocol =>
              change(index, { protocol: protocol === 'UDP' ? 'UDP' : 'TCP' })
            }
          />
          <IconButton
            size="small"
            disabled={disabled}
            aria-label={t('form.ports.remove', {
              name: port.name || String(port.port),
            })}
            onClick={() => set(ports.filter((_, at) => at !== index))}
          >
            <RemoveIcon />
          </IconButton>
        </div>
      ))}
      {ports.length === 0 && (
        <Notice severity="info">{t('form.ports.empty')}</Notice>
      )}
      <div className={classes.common}>
        {COMMON.filter(({ port }) =>
          ports.every(each => each.port !== port),
        ).map(port => (
          <Button
            key={port.name}
            size="small"
            variant="outlined"
            disabled={disabled}
            onClick={() => set([...ports, port])}
          >
            {t('form.ports.addCommon', {
              name: port.name,
              port: String(port.port),
            })}
          </Button>
        ))}
        <Button
          size="small"
          variant="outlined"
          disabled={disabled}
          onClick={() =>
            set([...ports, { name: '', port: 0, protocol: 'TCP' }])
          }
        >
          {t('form.ports.add')}
        </Button>
      </div>
      <SelectInput
        id={`${idSchema.$id}_serviceType`}
        label={t('form.ports.service')}
        value={serviceType}
        disabled={disabled}
        options={SERVICE_TYPES.map(type => ({
          value: type,
          label: t(`form.ports.type.${type}`),
        }))}
        onChange={value =>
          onChange({
            ports,
            ...(value !== 'ClusterIP' && {
              serviceType: SERVICE_TYPES.find(type => type === value),
            }),
          })
        }
      />
      {isChart && lacksSsh && (
        <Notice severity="warning">{t('form.ports.noSsh')}</Notice>
      )}
    </FieldGroup>
  );
}
