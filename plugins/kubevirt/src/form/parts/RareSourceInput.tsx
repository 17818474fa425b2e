import { BootChoice, ImportChoice } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { Columns } from './Columns';
import { Notice } from './Notice';
import { SelectInput } from './SelectInput';
import { TextInput } from './TextInput';

type RareChoice =
  | Extract<BootChoice, { from: 'upload' | 'blank' }>
  | ImportChoice;

type ImportField = Exclude<keyof ImportChoice, 'from' | 'size'>;

/** What CDI wants to know of each kind, what it must know first. */
const FIELDS: Record<ImportChoice['from'], ImportField[]> = {
  s3: ['url', 'secretRef', 'certConfigMap'],
  gcs: ['url', 'secretRef'],
  imageio: ['url', 'diskId', 'secretRef', 'certConfigMap'],
  vddk: [
    'url',
    'uuid',
    'backingFile',
    'thumbprint',
    'secretRef',
    'initImageURL',
  ],
};

/** Without which CDI takes none of that kind. */
const REQUIRED: Record<ImportChoice['from'], ImportField[]> = {
  s3: ['url'],
  gcs: ['url'],
  imageio: FIELDS.imageio,
  vddk: ['url', 'uuid', 'backingFile', 'thumbprint', 'secretRef'],
};

/** The kinds of source that few people need. */
const RARE_SOURCES = [
  'blank',
  'upload',
  's3',
  'gcs',
  'imageio',
  'vddk',
] as const;

/**
 * Whether a source is one of those that few people need.
 *
 * @internal
 */
export function isRareChoice(choice: BootChoice): choice is RareChoice {
  return RARE_SOURCES.some(source => source === choice.from);
}

/**
 * A source that few people need, and what has to be known of it.
 *
 * @internal
 */
export function RareSourceInput(props: {
  id: string;
  value: RareChoice;
  disabled?: boolean;
  onChange: (choice: RareChoice) => void;
}) {
  const { id, value, disabled, onChange } = props;
  const { t } = useTexts();
  const { size } = value;
  return (
    <>
      <SelectInput
        id={`${id}_source`}
        label={t('form.boot.source')}
        value={value.from}
        disabled={disabled}
        options={RARE_SOURCES.map(source => ({
          value: source,
          label: t(`form.boot.origin.${source}`),
        }))}
        onChange={chosen => {
          const from = RARE_SOURCES.find(each => each === chosen) ?? 'blank';
          onChange(
            from === 'blank' || from === 'upload'
              ? { from, size }
              : { from, url: '', size },
          );
        }}
      />
      {value.from === 'blank' && (
        <Notice severity="warning">{t('form.boot.blank')}</Notice>
      )}
      {value.from === 'upload' && (
        <Notice severity="info">{t('form.boot.upload')}</Notice>
      )}
      {'url' in value && (
        <Columns>
          {FIELDS[value.from].map(field => (
            <TextInput
              key={field}
              id={`${id}_${field}`}
              label={t(`form.boot.of.${field}`)}
              helperText={t(
                field === 'url'
                  ? `form.boot.urlOf.${value.from}`
                  : `form.boot.help.${field}`,
              )}
              value={value[field] ?? ''}
              disabled={disabled}
              required={REQUIRED[value.from].includes(field)}
              onChange={text => onChange({ ...value, [field]: text.trim() })}
            />
          ))}
        </Columns>
      )}
    </>
  );
}
