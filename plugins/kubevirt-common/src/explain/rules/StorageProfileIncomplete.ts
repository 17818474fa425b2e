import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * CDI does not know which access mode a storage class offers.
 *
 * @internal
 */
export const StorageProfileIncomplete: Rule = {
  code: 'StorageProfileIncomplete',
  find(_, all) {
    const signals = matching(all, {
      text: /cannot get (?:access|volume) ?mode from StorageProfile/i,
    });
    if (signals.length === 0) {
      return [];
    }
    const profile = /StorageProfile (\S+)/i.exec(signals[0].text)?.[1];
    const which = profile ? `storage class '${profile}'` : 'a storage class';
    return [
      {
        summary: `CDI does not know how ${which} can be used: its StorageProfile has no access mode.`,
        nextStep:
          'Complete the StorageProfile, or create the VM again with `accessModes` and `volumeMode` given for the disk.',
        signals,
      },
    ];
  },
};
