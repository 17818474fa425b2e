import {
  StorageChoice,
  StorageClassChoice,
} from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { FormFieldProps } from '../FormFieldProps';
import { formTarget } from '../formTarget';
import { useChoices } from '../hooks/useChoices';
import { Columns } from '../parts/Columns';
import { FieldGroup } from '../parts/FieldGroup';
import { LoadedPart } from '../parts/LoadedPart';
import { Notice } from '../parts/Notice';
import { SelectInput } from '../parts/SelectInput';

const ACCESS_MODES = [
  'ReadWriteOnce',
  'ReadWriteMany',
  'ReadWriteOncePod',
] as const;

/**
 * How the root disk is stored, with what the class's StorageProfile says.
 *
 * @internal
 */
export function StorageClassField(props: FormFieldProps<StorageChoice>) {
  const { formData = {}, onChange, formContext, idSchema, disabled } = props;
  const { t } = useTexts();
  const target = formTarget(formContext?.formData);
  const classes = useChoices('storage-classes', target);
  return (
    <FieldGroup
      field="storage"
      title={props.schema.title}
      description={props.schema.description ?? t('form.storage.description')}
      folded
      summary={formData.storageClassName || t('form.storage.default')}
      initiallyOpen={Boolean(formData.storageClassName)}
    >
      <LoadedPart
        what={t('form.what.storageClasses')}
        loaded={classes}
        empty={<Notice severity="error">{t('form.storage.empty')}</Notice>}
      >
        {items => {
          const chosen = items.find(({ name, isDefault }) =>
            formData.storageClassName
              ? name === formData.storageClassName
              : isDefault,
          );
          return (
            <>
              <Columns>
                <SelectInput
                  id={`${idSchema.$id}_class`}
                  label={t('form.storage.class')}
                  value={formData.storageClassName ?? ''}
                  disabled={disabled}
                  options={[
                    { value: '', label: t('form.storage.default') },
                    ...items.map(({ name, isDefault }) => ({
                      value: name,
                      label: isDefault
                        ? t('form.storage.isDefault', { name })
                        : name,
                    })),
                  ]}
                  onChange={storageClassName =>
                    onChange(storageClassName ? { storageClassName } : {})
                  }
                />
                <SelectInput
                  id={`${idSchema.$id}_accessMode`}
                  label={t('form.storage.accessMode')}
                  value={formData.accessMode ?? ''}
                  disabled={disabled}
                  options={[
                    { value: '', label: t('form.storage.asProfile') },
                    ...ACCESS_MODES.map(mode => ({
                      value: mode,
                      label: t(`form.storage.mode.${mode}`),
                    })),
                  ]}
                  onChange={accessMode =>
                    onChange({
                      ...formData,
                      accessMode: accessMode || undefined,
                    })
                  }
                />
                <SelectInput
                  id={`${idSchema.$id}_volumeMode`}
                  label={t('form.storage.volumeMode')}
                  value={formData.volumeMode ?? ''}
                  disabled={disabled}
                  options={[
                    { value: '', label: t('form.storage.asProfile') },
                    { value: 'Filesystem', label: 'Filesystem' },
                    { value: 'Block', label: 'Block' },
                  ]}
                  onChange={volumeMode =>
                    onChange({
                      ...formData,
                      volumeMode: volumeMode || undefined,
                    })
                  }
                />
              </Columns>
              {chosen ? (
                <Profile storageClass={chosen} value={formData} />
              ) : (
                <Notice severity="warning">{t('form.storage.none')}</Notice>
              )}
            </>
          );
        }}
      </LoadedPart>
    </FieldGroup>
  );
}

function Profile(props: {
  storageClass: StorageClassChoice;
  value: StorageChoice;
}) {
  const { storageClass, value } = props;
  const { name, claims, bindingMode, expandable, cloneStrategy } = storageClass;
  const { t } = useTexts();
  const [best] = claims;
  const offers = claims
    .map(({ accessModes, volumeMode }) =>
      [...accessModes, volumeMode].filter(Boolean).join(' '),
    )
    .join(', ');
  const isKnown =
    !value.accessMode ||
    claims.length === 0 ||
    claims.some(({ accessModes }) =>
      accessModes.some(mode => mode === value.accessMode),
    );
  return (
    <>
      {best ? (
        <Notice severity="info">
          {t('form.storage.profile', {
            name,
            best: [...best.accessModes, best.volumeMode].join(' '),
            offers,
          })}{' '}
          {bindingMode === 'WaitForFirstConsumer'
            ? t('form.storage.waits')
            : t('form.storage.binds')}{' '}
          {expandable ? t('form.storage.grows') : t('form.storage.fixed')}
          {cloneStrategy &&
            ` ${t('form.storage.clones', { strategy: cloneStrategy })}`}
        </Notice>
      ) : (
        !value.accessMode && (
          <Notice severity="warning">
            {t('form.storage.noProfile', { name })}
          </Notice>
        )
      )}
      {!isKnown && (
        <Notice severity="warning">
          {t('form.storage.notOffered', { name, mode: value.accessMode ?? '' })}
        </Notice>
      )}
    </>
  );
}
