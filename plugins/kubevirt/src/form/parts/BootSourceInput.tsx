import { BootChoice, FormTarget } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { useChoices } from '../hooks/useChoices';
import { LoadedPart } from './LoadedPart';
import { Notice } from './Notice';
import { RareSourceInput } from './RareSourceInput';
import { SelectInput } from './SelectInput';
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

interface ChoiceInputProps {
  id: string;
  value: string;
  target: FormTarget;
  disabled?: boolean;
  onChange: (name: string, size: string | undefined) => void;
}

function ClaimInput(props: ChoiceInputProps & { isCopied: boolean }) {
  const { id, value, target, disabled, isCopied, onChange } = props;
  const { t } = useTexts();
  const claims = useChoices('claims', target);
  return (
    <LoadedPart
      what={t('form.what.claims')}
      loaded={claims}
      empty={<Notice severity="info">{t('form.claims.empty')}</Notice>}
    >
      {items => {
        const chosen = items.find(({ name }) => name === value);
        const users = chosen?.usedBy.map(({ name }) => name).join(', ');
        return (
          <>
            <SelectInput
              id={id}
              label={t('form.boot.claim')}
              value={value}
              disabled={disabled}
              required
              options={[
                { value: '', label: t('form.choose') },
                ...items.map(({ name, size }) => ({
                  value: name,
                  label: size ? `${name} (${size})` : name,
                })),
              ]}
              onChange={name =>
                onChange(name, items.find(each => each.name === name)?.size)
              }
            />
            {users && (
              <Notice severity="warning">
                {t(isCopied ? 'form.boot.copyUsed' : 'form.boot.claimUsed', {
                  users,
                })}
              </Notice>
            )}
          </>
        );
      }}
    </LoadedPart>
  );
}

function SnapshotInput(props: ChoiceInputProps) {
  const { id, value, target, disabled, onChange } = props;
  const { t } = useTexts();
  const snapshots = useChoices('snapshots', target);
  return (
    <LoadedPart
      what={t('form.what.snapshots')}
      loaded={snapshots}
      empty={<Notice severity="info">{t('form.boot.noSnapshots')}</Notice>}
    >
      {items => (
        <SelectInput
          id={id}
          label={t('form.boot.snapshot')}
          value={value}
          disabled={disabled}
          required
          options={[
            { value: '', label: t('form.choose') },
            ...items.map(({ name, claim, size, ready }) => ({
              value: name,
              label: [name, claim, size].filter(Boolean).join(' · '),
              disabled: !ready,
            })),
          ]}
          onChange={name =>
            onChange(name, items.find(each => each.name === name)?.size)
          }
        />
      )}
    </LoadedPart>
  );
}
