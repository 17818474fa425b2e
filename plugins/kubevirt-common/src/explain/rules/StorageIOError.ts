import { Rule } from '../Rule';
import { matchingEither } from '../signals/matching';

/**
 * A disk answered with an error, and KubeVirt paused the VM.
 *
 * @internal
 */
export const StorageIOError: Rule = {
  code: 'StorageIOError',
  find(_, all) {
    const signals = matchingEither(all, {
      reason: /^PausedIOError$/,
      text: /low-level IO error/i,
    });
    return signals.length === 0
      ? []
      : [
          {
            summary:
              'The VM is paused because one of its disks answers with errors: its storage is full or broken.',
            nextStep:
              'Ask the administrators to look at the storage; unpause the VM when it works again.',
            signals,
          },
        ];
  },
};
