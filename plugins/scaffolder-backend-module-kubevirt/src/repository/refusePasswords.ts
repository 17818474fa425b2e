import { InputError } from '@backstage/errors';
import { Finding } from 'backstage-plugin-kubevirt-common';
import { describeFindings } from '../plan/describeFindings';

/**
 * Keeps passwords in plain text out of repositories, where they stay for
 * ever and everybody reads them.
 *
 * @param remarks - what `check` found
 * @throws InputError where there is such a password
 * @internal
 */
export function refusePasswords(remarks: readonly Finding[]): void {
  const passwords = remarks.filter(
    ({ code }) => code === 'plain-text-password',
  );
  if (passwords.length > 0) {
    throw new InputError(
      `A password would be in the repository; nothing was written:\n${describeFindings(
        passwords,
      )}`,
    );
  }
}
