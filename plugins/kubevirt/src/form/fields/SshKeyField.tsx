import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import { useTexts } from '../../hooks';
import { FormFieldProps } from '../FormFieldProps';
import { isPublicKeys } from '../isPublicKeys';
import { useDefault } from '../hooks/useDefault';
import { FieldGroup } from '../parts/FieldGroup';
import { Notice } from '../parts/Notice';
import { TextInput } from '../parts/TextInput';

const BUCKET = 'kubevirt';
const KEY = 'sshPublicKey';

/**
 * The public SSH keys that may log in. Those of the last time are remembered:
 * a public key is no secret.
 *
 * @internal
 */
export function SshKeyField(props: FormFieldProps<string>) {
  const { formData, onChange, idSchema, rawErrors = [] } = props;
  const { t } = useTexts();
  const storage = useApi(storageApiRef).forBucket(BUCKET);
  const remembered = storage.snapshot<string>(KEY).value;
  useDefault(formData, remembered, onChange);
  const change = (value: string) => {
    onChange(value);
    if (isPublicKeys(value)) {
      storage.set(KEY, value.trim());
    }
  };
  return (
    <FieldGroup
      field="ssh"
      title={props.schema.title}
      description={props.schema.description ?? t('form.ssh.description')}
    >
      <TextInput
        id={idSchema.$id}
        label={t('form.ssh.label')}
        placeholder="ssh-ed25519 AAAAC3… you@example.com"
        rows={2}
        code
        value={formData ?? ''}
        error={rawErrors.length > 0}
        disabled={props.disabled}
        onChange={change}
      />
      {formData && isPublicKeys(formData) && formData === remembered && (
        <Typography variant="body2" color="textSecondary">
          {t('form.ssh.remembered')}
        </Typography>
      )}
      {!formData?.trim() && (
        <Notice severity="warning">{t('form.ssh.none')}</Notice>
      )}
      {formData?.trim() && !isPublicKeys(formData) && (
        <Notice severity="error">{t('form.ssh.wrong')}</Notice>
      )}
    </FieldGroup>
  );
}
