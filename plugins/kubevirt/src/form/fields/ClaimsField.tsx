import { ClaimChoice, ClaimsChoice } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { FormFieldProps } from '../FormFieldProps';
import { formTarget } from '../formTarget';
import { useChoices } from '../hooks/useChoices';
import { FieldGroup } from '../parts/FieldGroup';
import { LoadedPart } from '../parts/LoadedPart';
import { Notice } from '../parts/Notice';
import { RowCard } from '../parts/RowCard';
import { SelectInput } from '../parts/SelectInput';

type Use = '' | 'disks' | 'filesystems';

/**
 * The claims of the namespace that the guest gets as disks or as file systems.
 *
 * @internal
 */
export function ClaimsField(props: FormFieldProps<ClaimsChoice>) {
  const { formData = {}, onChange, formContext, idSchema, disabled } = props;
  const { t } = useTexts();
  const target = formTarget(formContext?.formData);
  const claims = useChoices('claims', target);
  const { disks = [], filesystems = [] } = formData;
  const chosen = disks.length + filesystems.length;
  const names = claims.state === 'ready' ? claims.value.map(c => c.name) : [];
  const missing =
    claims.state === 'ready'
      ? [...disks, ...filesystems].flatMap(({ persistentVolumeClaim: claim }) =>
          claim && !names.includes(claim.name) ? claim.name : [],
        )
      : [];
  return (
    <FieldGroup
      field="claims"
      title={props.schema.title}
      description={props.schema.description ?? t('form.claims.description')}
      folded
      summary={
        chosen ? t('form.claims.count', { count: chosen }) : t('form.none')
      }
      initiallyOpen={chosen > 0}
    >
      <LoadedPart
        what={t('form.what.claims')}
        loaded={claims}
        empty={<Notice severity="info">{t('form.claims.empty')}</Notice>}
      >
        {items =>
          items.map(claim => (
            <ClaimRow
              key={claim.name}
              id={`${idSchema.$id}_${claim.name}`}
              claim={claim}
              use={kindOfUse(formData, claim.name)}
              disabled={disabled}
              onChange={use => onChange(withUse(formData, claim.name, use))}
            />
          ))
        }
      </LoadedPart>
      {missing.length > 0 && (
        <Notice severity="error">
          {t('form.claims.missing', { names: missing.join(', ') })}
        </Notice>
      )}
    </FieldGroup>
  );
}

function ClaimRow(props: {
  id: string;
  claim: ClaimChoice;
  use: Use;
  disabled?: boolean;
  onChange: (use: Use) => void;
}) {
  const { id, claim, use, disabled, onChange } = props;
  const { t } = useTexts();
  const { name, size, accessModes, volumeMode, storageClass, phase } = claim;
  const holders = claim.usedBy.filter(({ running }) => running);
  const others = claim.usedBy.filter(({ running }) => !running);
  const isShared = accessModes.some(mode => mode.endsWith('Many'));
  return (
    <RowCard
      title={name}
      facts={[
        size,
        accessModes.join(', '),
        volumeMode,
        storageClass,
        phase !== 'Bound' && phase,
      ]
        .filter(Boolean)
        .join(' · ')}
      input={
        <SelectInput
          id={id}
          label={t('form.claims.useLabel')}
          description={t('form.claims.use', { name })}
          value={use}
          disabled={disabled}
          options={[
            { value: '', label: t('form.claims.not') },
            { value: 'disks', label: t('form.claims.disk') },
            {
              value: 'filesystems',
              label: t('form.claims.filesystem'),
              // virtiofs shares a directory, which a raw device has none of.
              disabled: volumeMode === 'Block',
            },
          ]}
          onChange={value => onChange(value as Use)}
        />
      }
    >
      {holders.length > 0 && (
        <Notice severity={isShared ? 'info' : 'warning'}>
          {t(isShared ? 'form.claims.sharedBy' : 'form.claims.heldBy', {
            names: namesOf(holders),
          })}
        </Notice>
      )}
      {others.length > 0 && (
        <Notice severity="info">
          {t('form.claims.namedBy', { names: namesOf(others) })}
        </Notice>
      )}
    </RowCard>
  );
}

function namesOf(users: ClaimChoice['usedBy']): string {
  return users.map(({ kind, name }) => `${kind} ${name}`).join(', ');
}

function kindOfUse(
  { disks = [], filesystems = [] }: ClaimsChoice,
  claim: string,
): Use {
  const has = (list: { persistentVolumeClaim?: { name: string } }[]) =>
    list.some(
      ({ persistentVolumeClaim }) => persistentVolumeClaim?.name === claim,
    );
  if (has(disks)) {
    return 'disks';
  }
  return has(filesystems) ? 'filesystems' : '';
}

function withUse(
  { disks = [], filesystems = [] }: ClaimsChoice,
  claim: string,
  use: Use,
): ClaimsChoice {
  const without = <T extends { persistentVolumeClaim?: { name: string } }>(
    list: T[],
  ) =>
    list.filter(
      ({ persistentVolumeClaim }) => persistentVolumeClaim?.name !== claim,
    );
  // Names of disks and file systems are labels; names of claims may have dots.
  const added = {
    name: claim.replace(/\./g, '-').slice(0, 63),
    persistentVolumeClaim: { name: claim },
  };
  return {
    disks: [...without(disks), ...(use === 'disks' ? [added] : [])],
    filesystems: [
      ...without(filesystems),
      ...(use === 'filesystems' ? [added] : []),
    ],
  };
}
