import { MoreChoice } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { FormFieldProps } from '../FormFieldProps';
import { Columns } from '../parts/Columns';
import { FieldGroup } from '../parts/FieldGroup';
import { ListInput } from '../parts/ListInput';
import { SelectInput } from '../parts/SelectInput';
import { TextInput } from '../parts/TextInput';
import { readLabels, writeLabels } from '../placement/labelLines';
import { readToleration, writeToleration } from '../placement/tolerationLines';

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
 * What few people change: when and where it runs, how it is rendered, how far
 * the task follows it, and all other values as YAML.
 *
 * @internal
 */
export function MoreField(props: FormFieldProps<MoreChoice>) {
  const { formData = {}, onChange, idSchema, disabled } = props;
  const { t } = useTexts();
  const { runStrategy = 'RerunOnFailure', profile = 'modern' } = formData;
  const { wait = 'running', values = '' } = formData;
  const { nodeSelector = {}, tolerations = [] } = formData;
  return (
    <FieldGroup
      field="more"
      title={props.schema.title}
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
      <Columns>
        <ListInput
          id={`${idSchema.$id}_nodeSelector`}
          label={t('form.more.nodeSelector')}
          helperText={t('form.more.nodeSelectorHelp')}
          value={writeLabels(nodeSelector)}
          separator={'\n'}
          disabled={disabled}
          onChange={lines =>
            onChange({ ...formData, nodeSelector: readLabels(lines) })
          }
        />
        <ListInput
          id={`${idSchema.$id}_tolerations`}
          label={t('form.more.tolerations')}
          helperText={t('form.more.tolerationsHelp')}
          value={tolerations.map(writeToleration)}
          separator={'\n'}
          disabled={disabled}
          onChange={lines =>
            onChange({ ...formData, tolerations: lines.map(readToleration) })
          }
        />
      </Columns>
      <TextInput
        id={`${idSchema.$id}_values`}
        label={t('form.more.values')}
        helperText={t('form.more.valuesHelp')}
        placeholder="labels: { tier: web }"
        rows={4}
        code
        value={values}
        disabled={disabled}
        onChange={text => onChange({ ...formData, values: text })}
      />
    </FieldGroup>
  );
}
