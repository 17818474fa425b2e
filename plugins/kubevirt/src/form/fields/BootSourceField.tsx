import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { BootChoice, imageUser } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { filledIn } from '../filledIn';
import { FormFieldProps } from '../FormFieldProps';
import { formTarget } from '../formTarget';
import { preferredImage } from '../preferredImage';
import { useChoices } from '../hooks/useChoices';
import { useDefault } from '../hooks/useDefault';
import { BootSourceInput } from '../parts/BootSourceInput';
import { FieldGroup } from '../parts/FieldGroup';
import { ImageCards, imageChoice } from '../parts/ImageCards';
import { LoadedPart } from '../parts/LoadedPart';
import { Notice } from '../parts/Notice';
import { isRareChoice } from '../parts/RareSourceInput';
import { TextInput } from '../parts/TextInput';

/** Each is a kind of boot source, `image` one that is offered, `more` one that few people need. */
const ORIGINS = [
  'image',
  'url',
  'registry',
  'containerDisk',
  'claim',
  'copy',
  'snapshot',
  'more',
] as const;

type Origin = (typeof ORIGINS)[number];

const DEFAULT_SIZE = '10Gi';
const DEFAULT_URL =
  'https://cloud-images.ubuntu.com/releases/noble/release/ubuntu-24.04-server-cloudimg-amd64.img';
const DEFAULT_IMAGE = 'quay.io/containerdisks/ubuntu:24.04';

/**
 * What a virtual machine boots from: an image that is offered, or any other.
 *
 * @internal
 */
export function BootSourceField(props: FormFieldProps<BootChoice>) {
  const { onChange, formContext, idSchema, disabled } = props;
  const formData = filledIn(props.formData);
  const { t } = useTexts();
  const target = formTarget(formContext?.formData);
  const images = useChoices('images', target);
  const offered = images.state === 'ready' ? images.value : [];
  const first = preferredImage(offered);
  const isRefused = images.state === 'error' || images.state === 'forbidden';
  const isAnswered = images.state === 'ready' || isRefused;
  useDefault(
    formData,
    isAnswered ? imageOrUrl(first && imageChoice(first)) : undefined,
    onChange,
  );

  const origin = originOf(formData, offered.flatMap(imageChoice));
  const begin = (next: Origin) =>
    onChange(next === 'image' && first ? imageChoice(first) : choiceFor(next));
  const user = formData && userOf(formData, offered);
  return (
    <FieldGroup
      field="boot"
      title={props.schema.title}
      description={props.schema.description}
      required={props.required}
    >
      <RadioGroup
        row
        aria-label={t('form.boot.from')}
        name={`${idSchema.$id}_from`}
        value={origin ?? ''}
        onChange={(_, next) => begin(originNamed(next))}
      >
        {ORIGINS.map(each => (
          <FormControlLabel
            key={each}
            value={each}
            disabled={disabled || (each === 'image' && !first)}
            control={<Radio color="primary" size="small" />}
            label={t(`form.boot.origin.${each}`)}
          />
        ))}
      </RadioGroup>
      {(origin === undefined || origin === 'image' || isRefused) && (
        <LoadedPart
          what={t('form.what.images')}
          loaded={images}
          empty={<Notice severity="info">{t('form.boot.noImages')}</Notice>}
        >
          {items => (
            <ImageCards
              id={`${idSchema.$id}_image`}
              images={items}
              value={formData}
              onChange={onChange}
            />
          )}
        </LoadedPart>
      )}
      {formData && origin !== 'image' && (
        <BootSourceInput
          id={idSchema.$id}
          value={formData}
          target={target}
          disabled={disabled}
          onChange={onChange}
        />
      )}
      {formData &&
        formData.from !== 'claim' &&
        formData.from !== 'containerDisk' && (
          <TextInput
            id={`${idSchema.$id}_size`}
            label={t('form.boot.size')}
            value={formData.size ?? ''}
            helperText={t('form.boot.sizeHelp')}
            disabled={disabled}
            onChange={size => onChange({ ...formData, size })}
          />
        )}
      {user && <Notice severity="info">{t('form.boot.user', { user })}</Notice>}
      {formData?.from === 'containerDisk' && (
        <Notice severity="warning">{t('form.boot.lost')}</Notice>
      )}
    </FieldGroup>
  );
}

function imageOrUrl(image: BootChoice | undefined): BootChoice {
  return image ?? choiceFor('url');
}

function choiceFor(origin: Origin): BootChoice {
  switch (origin) {
    case 'image':
    case 'url':
      return { from: 'url', url: DEFAULT_URL, size: DEFAULT_SIZE };
    case 'registry':
      return { from: 'registry', image: DEFAULT_IMAGE, size: DEFAULT_SIZE };
    case 'containerDisk':
      return { from: 'containerDisk', image: DEFAULT_IMAGE };
    case 'more':
      return { from: 'blank', size: DEFAULT_SIZE };
    default:
      return { from: origin, name: '' };
  }
}

function originNamed(name: string): Origin {
  return ORIGINS.find(origin => origin === name) ?? 'image';
}

function originOf(
  choice: BootChoice | undefined,
  offered: BootChoice[],
): Origin | undefined {
  if (!choice) {
    return undefined;
  }
  const isOffered = offered.some(image => isSameImage(image, choice));
  if (isOffered || choice.from === 'dataSource') {
    return 'image';
  }
  return isRareChoice(choice) ? 'more' : choice.from;
}

/** Whether two choices are of the same image, of whatever size. */
function isSameImage(a: BootChoice, b: BootChoice): boolean {
  return (
    JSON.stringify({ ...a, size: '' }) === JSON.stringify({ ...b, size: '' })
  );
}

function userOf(
  choice: BootChoice,
  offered: Parameters<typeof imageChoice>[0][],
): string | undefined {
  const image = offered.find(each => isSameImage(imageChoice(each), choice));
  if (image) {
    return image.user;
  }
  switch (choice.from) {
    case 'url':
      return imageUser(choice.url);
    case 'registry':
    case 'containerDisk':
      return imageUser(choice.image);
    default:
      return undefined;
  }
}
