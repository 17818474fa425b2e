import { Finding } from '../check/Finding';

/**
 * What a check of our own says of a value; zod carries it as `params.find` of
 * the issue.
 *
 * @internal
 */
export type CustomFinding = (
  path: readonly PropertyKey[],
  value: unknown,
) => Finding;
