import { useApi } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { NameCheck } from 'backstage-plugin-kubevirt-common';
import { errorMessage, useTexts } from '../../hooks';
import { kubevirtFormApiRef } from '../api';
import { FormFieldProps } from '../FormFieldProps';
import { formTarget } from '../formTarget';
import { useDebounced } from '../hooks/useDebounced';
import { useDefault } from '../hooks/useDefault';
import { useLoaded } from '../hooks/useLoaded';
import { Notice } from '../parts/Notice';
import { TextInput } from '../parts/TextInput';
import { findingSentence } from '../texts/findingSentence';

const SETTLE_MS = 300;

/**
 * The name of a virtual machine: one that is free is suggested, and whether
 * another is free is looked up while it is typed.
 *
 * @internal
 */
export function NameField(props: FormFieldProps<string>) {
  const { formData, onChange, formContext, rawErrors = [] } = props;
  const { t } = useTexts();
  const api = useApi(kubevirtFormApiRef);
  const target = formTarget(formContext?.formData);
  const name = useDebounced(formData ?? '', SETTLE_MS);
  const isKnown = Boolean(target.cluster && target.namespace);
  const checked = useLoaded(
    isKnown ? [target.cluster, target.namespace, name].join(' ') : undefined,
    signal => api.checkName(name, target, { signal }),
  );
  const answer = checked.state === 'ready' ? checked.value : undefined;
  useDefault(formData, answer?.suggestion, onChange);
  const isCurrent = name === formData;
  return (
    <div data-kubevirt-field="name">
      <TextInput
        id={props.idSchema.$id}
        label={props.schema.title ?? t('form.name.title')}
        value={formData ?? ''}
        helperText={props.schema.description ?? t('form.name.description')}
        error={rawErrors.length > 0}
        required={props.required}
        disabled={props.disabled}
        onChange={onChange}
      />
      <div aria-live="polite">
        {answer && isCurrent && name && (
          <NameState answer={answer} name={name} onUse={onChange} />
        )}
        {(checked.state === 'error' || checked.state === 'forbidden') && (
          <Notice severity="warning">
            {t('form.name.unchecked', { message: errorMessage(checked.error) })}
          </Notice>
        )}
      </div>
    </div>
  );
}

function NameState(props: {
  answer: NameCheck;
  name: string;
  onUse: (name: string) => void;
}) {
  const { answer, name, onUse } = props;
  const { t } = useTexts();
  const [finding] = answer.findings;
  const kinds = answer.taken.map(({ kind }) => kind).join(', ');
  if (!finding && !kinds) {
    return <Notice severity="ok">{t('form.name.free', { name })}</Notice>;
  }
  return (
    <Notice severity="error">
      {finding
        ? findingSentence(t, finding)
        : t('form.name.taken', { name, kinds })}{' '}
      <Button size="small" onClick={() => onUse(answer.suggestion)}>
        {t('form.name.use', { name: answer.suggestion })}
      </Button>
    </Notice>
  );
}
