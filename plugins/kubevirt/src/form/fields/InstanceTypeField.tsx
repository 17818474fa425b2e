import Button from '@material-ui/core/Button';
import {
  InstancetypeChoice,
  SizeChoice,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { filledIn } from '../filledIn';
import { FormFieldProps } from '../FormFieldProps';
import { formTarget } from '../formTarget';
import { useChoices } from '../hooks/useChoices';
import { useDefault } from '../hooks/useDefault';
import { Columns } from '../parts/Columns';
import { FieldGroup } from '../parts/FieldGroup';
import { LoadedPart } from '../parts/LoadedPart';
import { Notice } from '../parts/Notice';
import { SelectInput } from '../parts/SelectInput';
import { TextInput } from '../parts/TextInput';

const DEFAULT: SizeChoice = { cpu: '2', memory: '4Gi' };

/**
 * How much CPU and memory a virtual machine gets: in numbers, or by the name
 * of an instance type. A preference can be named with either.
 *
 * @internal
 */
export function InstanceTypeField(props: FormFieldProps<SizeChoice>) {
  const { onChange, formContext, idSchema, disabled } = props;
  const formData = filledIn(props.formData);
  const { t } = useTexts();
  const target = formTarget(formContext?.formData);
  const types = useChoices('instancetypes', target);
  const preferences = useChoices('preferences', target);
  const suggested = useSuggestion(formContext, target);
  useDefault(formData, DEFAULT, onChange);

  const size = formData ?? DEFAULT;
  const { instancetype, preference, cpu = '', memory = '' } = size;
  const offered = types.state === 'ready' ? types.value : [];
  const byName = Boolean(instancetype?.name);
  const chosen = offered.find(({ name }) => name === instancetype?.name);
  const setType = (key: string) => {
    const type = offered.find(each => keyOf(each) === key);
    onChange({
      ...(preference && { preference }),
      ...(type
        ? { instancetype: { name: type.name, kind: type.kind } }
        : DEFAULT),
    });
  };
  const suggestion = offered.find(({ name }) => name === suggested);
  return (
    <FieldGroup
      field="size"
      title={props.schema.title}
      description={props.schema.description}
    >
      <LoadedPart
        what={t('form.what.instancetypes')}
        loaded={types}
        isEmpty={() => false}
      >
        {items =>
          items.length > 0 && (
            <SelectInput
              id={`${idSchema.$id}_instancetype`}
              label={t('form.size.type')}
              value={instancetype ? typeKey(instancetype, items) : ''}
              disabled={disabled}
              options={[
                { value: '', label: t('form.size.numbers') },
                ...(instancetype && !chosen
                  ? [{ value: instancetype.name, label: instancetype.name }]
                  : []),
                ...items.map(each => ({
                  value: keyOf(each),
                  label: labelOf(
                    each,
                    t('form.size.cpus', { count: each.cpu ?? 0 }),
                  ),
                })),
              ]}
              onChange={setType}
            />
          )
        }
      </LoadedPart>
      {suggestion && suggestion !== chosen && (
        <Notice severity="info">
          {t('form.size.suggested', { name: suggestion.name })}{' '}
          <Button size="small" onClick={() => setType(keyOf(suggestion))}>
            {t('form.size.use', { name: suggestion.name })}
          </Button>
        </Notice>
      )}
      {chosen?.description && (
        <Notice severity="info">{chosen.description}</Notice>
      )}
      {!byName && (
        <Columns>
          <TextInput
            id={`${idSchema.$id}_cpu`}
            label={t('form.size.cpu')}
            helperText={t('form.size.cpuHelp')}
            value={cpu}
            disabled={disabled}
            required
            onChange={value => onChange({ ...size, cpu: value.trim() })}
          />
          <TextInput
            id={`${idSchema.$id}_memory`}
            label={t('form.size.memory')}
            helperText={t('form.size.memoryHelp')}
            value={memory}
            disabled={disabled}
            required
            onChange={value => onChange({ ...size, memory: value.trim() })}
          />
        </Columns>
      )}
      {preferences.state === 'ready' && preferences.value.length > 0 && (
        <SelectInput
          id={`${idSchema.$id}_preference`}
          label={t('form.size.preference')}
          helperText={t('form.size.preferenceHelp')}
          value={
            preferences.value.some(({ name }) => name === preference?.name)
              ? preference?.name ?? ''
              : ''
          }
          disabled={disabled}
          options={[
            { value: '', label: t('form.none') },
            ...preferences.value.map(({ name, title }) => ({
              value: name,
              label: title ? `${title} (${name})` : name,
            })),
          ]}
          onChange={name => {
            const found = preferences.value.find(each => each.name === name);
            const { preference: _, ...rest } = size;
            onChange(
              found
                ? { ...rest, preference: { name, kind: found.kind } }
                : rest,
            );
          }}
        />
      )}
    </FieldGroup>
  );
}

/** The instance type that suits the image that was chosen. */
function useSuggestion(
  formContext: FormFieldProps<SizeChoice>['formContext'],
  target: ReturnType<typeof formTarget>,
) {
  const boot = formContext?.formData?.boot;
  const images = useChoices('images', target);
  return boot?.from === 'dataSource' && images.state === 'ready'
    ? images.value.find(
        ({ name, namespace }) =>
          name === boot.name && namespace === boot.namespace,
      )?.instancetype
    : undefined;
}

function keyOf({ kind, name }: { kind?: string; name: string }): string {
  return `${kind}/${name}`;
}

function typeKey(
  chosen: { kind?: string; name: string },
  items: InstancetypeChoice[],
): string {
  const found =
    items.find(each => keyOf(each) === keyOf(chosen)) ??
    items.find(({ name }) => name === chosen.name);
  return found ? keyOf(found) : chosen.name;
}

function labelOf(type: InstancetypeChoice, cpus: string): string {
  const { name, cpu, memory, devices } = type;
  const facts = [cpu && cpus, memory, ...devices].filter(Boolean).join(', ');
  return facts ? `${name} (${facts})` : name;
}
