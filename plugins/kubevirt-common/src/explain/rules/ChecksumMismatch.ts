import { importRule } from '../importRule';
import { matchingEither } from '../signals/matching';

/**
 * The image is another than the checksum says. CDI does not try again.
 *
 * @internal
 */
export const ChecksumMismatch = importRule({
  code: 'ChecksumMismatch',
  shows: ({ signals }) =>
    matchingEither(signals, {
      reason: /^ChecksumError$/,
      text: /checksum (?:mismatch|validation|does not match)|mismatched checksum/i,
    }),
  tell: ({ name, source }) => ({
    summary: `The image of disk '${name}' from ${source} does not have the checksum that was given.`,
    nextStep:
      'Check the checksum with its publisher, and create the VM again with the right one: KubeVirt does not try this one again.',
  }),
});
