import { BootChoice, FormTarget } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { ClaimInput } from './ClaimInput';
import { RareSourceInput } from './RareSourceInput';
import { SnapshotInput } from './SnapshotInput';
import { TextInput } from './TextInput';

/**
 * What else a virtual machine may boot from than an image that is offered.
 *
 * @internal
 */
export function BootSourceInput(props: {
  id: string;
  value: BootChoice;
  target: FormTarget;
  disabled?: boolean;
  onChange: (choice: BootChoice) => void;
}) {
  const { id, value, target, disabled, onChange } = props;
  const { t } = useTexts();
  switch (value.from) {
    case 'url':
      return (
        <TextInput
          id={`${id}_url`}
          label={t('form.boot.url')}
          helperText={t('form.boot.urlHelp')}
          value={value.url}
          disabled={disabled}
          required
          onChange={url => onChange({ ...value, url: url.trim() })}
        />
      );
    case 'registry':
    case 'containerDisk':
      return (
        <TextInput
          id={`${id}_containerImage`}
          label={t('form.boot.image')}
          helperText={t('form.boot.imageHelp')}
          value={value.image}
          disabled={disabled}
          required
          onChange={image =>
            onChange({
              ...value,
              image: image.trim().replace(/^docker:\/\//, ''),
            })
          }
        />
      );
    case 'claim':
    case 'copy':
      return (
        <ClaimInput
          id={`${id}_claim`}
          value={value.name}
          namespace={value.from === 'copy' ? value.namespace : undefined}
          target={target}
          disabled={disabled}
          isCopied={value.from === 'copy'}
          onChange={(name, size) =>
            onChange(
              value.from === 'copy'
                ? { from: 'copy', name, namespace: target.namespace, size }
                : { from: 'claim', name },
            )
          }
        />
      );
    case 'snapshot':
      return (
        <SnapshotInput
          id={`${id}_snapshot`}
          value={value.name}
          namespace={value.namespace}
          target={target}
          disabled={disabled}
          onChange={(name, size) =>
            onChange({
              from: 'snapshot',
              name,
              namespace: target.namespace,
              size,
            })
          }
        />
      );
    case 'dataSource':
      return null;
    default:
      return (
        <RareSourceInput
          id={id}
          value={value}
          disabled={disabled}
          onChange={onChange}
        />
      );
  }
}
