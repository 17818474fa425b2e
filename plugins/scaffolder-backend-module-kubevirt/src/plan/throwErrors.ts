import { InputError } from '@backstage/errors';
import { Finding } from 'backstage-plugin-kubevirt-common';
import { describeFindings } from './describeFindings';

/**
 * Ends a task where there are errors among findings.
 *
 * @throws InputError that lists all of them
 * @internal
 */
export function throwErrors(findings: readonly Finding[]): void {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new InputError(
      `The virtual machine cannot be created like this; nothing was written:\n${describeFindings(
        errors,
      )}`,
    );
  }
}
