import { CustomErrorBase } from '@backstage/errors';

/**
 * Something that was asked of a cluster did not happen in time. It may still
 * happen; running the task again goes on from there.
 *
 * @internal
 */
export class TimeoutError extends CustomErrorBase {
  name = 'TimeoutError' as const;

  constructor(what: string, timeoutMs: number) {
    super(
      `After ${Math.round(
        timeoutMs / 1000,
      )} s ${what}. Run the task again to go on.`,
    );
  }
}
