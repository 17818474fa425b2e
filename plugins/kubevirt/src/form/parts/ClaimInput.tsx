import { useTexts } from '../../hooks';
import { useChoices } from '../hooks/useChoices';
import { Notice } from './Notice';
import { ObjectInput, ObjectInputProps } from './ObjectInput';

/**
 * A claim to boot from, or to copy.
 *
 * @internal
 */
export function ClaimInput(props: ObjectInputProps & { isCopied: boolean }) {
  const { value, target, isCopied } = props;
  const { t } = useTexts();
  const claims = useChoices('claims', target);
  const items = claims.state === 'ready' ? claims.value : [];
  const users = items
    .find(({ name }) => name === value)
    ?.usedBy.map(({ name }) => name)
    .join(', ');
  return (
    <>
      <ObjectInput
        {...props}
        label={t('form.boot.claim')}
        what={t('form.what.claims')}
        none={t('form.claims.empty')}
        loaded={claims}
        optionOf={({ name, size }) => ({
          value: name,
          label: size ? `${name} (${size})` : name,
        })}
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
}
