import { CustomErrorBase, isError } from '@backstage/errors';
import { Removal } from './removeWritten';

/**
 * Writing a plan ended half-way. The message says why, and what became of
 * what had been written by then.
 *
 * @internal
 */
export class HalfwayError extends CustomErrorBase {
  name = 'HalfwayError' as const;

  constructor(options: { cause: unknown } & Removal) {
    const { cause, removed, left } = options;
    super(
      [
        `The virtual machine could not be created: ${reasonOf(cause)}.`,
        removed.length > 0
          ? `What this run had written was removed again: ${removed.join(
              ', ',
            )}.`
          : 'Nothing of this run is left in the cluster.',
        ...(left.length > 0
          ? [
              `These could not be removed, please delete them: ${left.join(
                ', ',
              )}.`,
            ]
          : []),
      ].join(' '),
    );
  }
}

function reasonOf(cause: unknown) {
  const message = isError(cause) ? cause.message : String(cause);
  return message.replace(/\.$/, '');
}
