import { MoreChoice } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { FormFieldProps } from '../FormFieldProps';
import { Columns } from '../parts/Columns';
import { FieldGroup } from '../parts/FieldGroup';
import { SelectInput } from '../parts/SelectInput';
import { TextInput } from '../parts/TextInput';

const RUN_STRATEGIES = [
  'RerunOnFailure',
  'Always',
  'Manual',
  'Halted',
  'Once',
] as const;
const PROFILES = ['modern', 'chart'] as const;
const WAITS = ['running', 'agent', 'applied', 'none'] as const;

/**
 * What few people change: when it starts, how it is rendered, how far the
 * task follows it, and all other values as YAML.
 *
 * @internal
 */
export function MoreField(props: FormFieldProps<MoreChoice>) {
  const { formData = {}, onChange, idSchema, disabled } = props;
  const { t } = useTexts();
  const { runStrategy = 'RerunOnFailure', profile = 'modern' } = formData;
  const { wait = 'running', values = '' } = formData;
  return (
    <FieldGroup
      title={props.schema.title ?? t('form.more.title')}
      description={props.schema.description}
      folded
      summary={t('form.more.summary')}
      initiallyOpen={Boolean(values)}
    >
      <Columns>
        <SelectInput
          id={`${idSchema.$id}_runStrategy`}
          label={t('form.more.runStrategy')}
          value={runStrategy}
          disabled={disabled}
          options={RUN_STRATEGIES.map(value => ({
            value,
            label: t(`form.more.start.${value}`),
          }))}
          onChange={value =>
            onChange({
              ...formData,
              runStrategy: RUN_STRATEGIES.find(each => each === value),
            })
          }
        />
        <SelectInput
          id={`${idSchema.$id}_profile`}
          label={t('form.more.profile')}
          value={profile}
          disabled={disabled}
          options={PROFILES.map(value => ({
            value,
            label: t(`form.more.profiles.${value}`),
          }))}
          onChange={value =>
            onChange({
              ...formData,
              profile: PROFILES.find(each => each === value),
            })
          }
        />
        <SelectInput
          id={`${idSchema.$id}_wait`}
          label={t('form.more.wait')}
          value={wait}
          disabled={disabled}
          options={WAITS.map(value => ({
            value,
            label: t(`form.more.waits.${value}`),
          }))}
          onChange={value =>
            onChange({ ...formData, wait: WAITS.find(each => each === value) })
          }
        />
      </Columns>
      <TextInput
        id={`${idSchema.$id}_values`}
        label={t('form.more.values')}
        helperText={t('form.more.valuesHelp')}
        placeholder="nodeSelector: { disk: ssd }"
        rows={4}
        code
        value={values}
        disabled={disabled}
        onChange={text => onChange({ ...formData, values: text })}
      />
    </FieldGroup>
  );
}
