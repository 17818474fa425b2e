import { useTemplateSecrets } from '@backstage/plugin-scaffolder-react';
import { PasswordChoice } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { FormFieldProps } from '../FormFieldProps';
import { FieldGroup } from '../parts/FieldGroup';
import { Notice } from '../parts/Notice';
import { SelectInput } from '../parts/SelectInput';
import { TextInput } from '../parts/TextInput';

const CHOICES: PasswordChoice[] = ['none', 'generate', 'secret'];

/** What `kubevirt:vm:create` calls the secret. */
const SECRET = 'password';

/**
 * Whether the image's user gets a password, and which. The form's data says
 * only how; the password itself is a secret of the task, which the scaffolder
 * keeps apart from the parameters and forgets when the task has ended.
 *
 * @internal
 */
export function PasswordField(props: FormFieldProps<PasswordChoice>) {
  const { formData = 'none', onChange, idSchema, disabled } = props;
  const { t } = useTexts();
  const { secrets, setSecrets } = useTemplateSecrets();
  const password = secrets[SECRET] ?? '';
  const choose = (choice: PasswordChoice) => {
    onChange(choice);
    if (choice !== 'secret') {
      setSecrets({ [SECRET]: '' });
    }
  };
  return (
    <FieldGroup
      field="password"
      title={props.schema.title}
      description={props.schema.description}
      folded
      summary={t(`form.password.choice.${formData}`)}
      initiallyOpen={formData !== 'none'}
    >
      <SelectInput
        id={idSchema.$id}
        label={t('form.password.label')}
        value={formData}
        disabled={disabled}
        options={CHOICES.map(choice => ({
          value: choice,
          label: t(`form.password.choice.${choice}`),
        }))}
        onChange={value => choose(value as PasswordChoice)}
      />
      {formData === 'secret' && (
        <TextInput
          id={`${idSchema.$id}_secret`}
          label={t('form.password.secret')}
          helperText={t('form.password.secretHelp')}
          type="password"
          value={password}
          error={!password}
          disabled={disabled}
          required
          onChange={text => setSecrets({ [SECRET]: text })}
        />
      )}
      {formData !== 'none' && (
        <Notice severity="info">{t(`form.password.help.${formData}`)}</Notice>
      )}
    </FieldGroup>
  );
}
