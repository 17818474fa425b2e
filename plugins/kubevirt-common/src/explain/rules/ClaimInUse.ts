import { PersistentVolumeClaim } from '../../objects';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { matching } from '../signals/matching';
import { unschedulable } from '../signals/unschedulable';

/**
 * A disk of the VM is in use elsewhere: on another node, by another pod, or
 * opened twice.
 *
 * @internal
 */
export const ClaimInUse: Rule = {
  code: 'ClaimInUse',
  find({ claims }, all) {
    const signals = [
      ...(unschedulable(all, 'claim-in-use')?.signals ?? []),
      ...matching(all, {
        text: /Multi-Attach error|failed to get (?:shared )?"write" lock/i,
      }),
    ];
    if (signals.length === 0) {
      return [];
    }
    const [{ text }] = signals;
    const volume = /volume "([^"]+)"/.exec(text)?.[1];
    const claim =
      claims.find(({ spec }) => spec?.volumeName === volume) ??
      (claims.length === 1 ? claims[0] : onlyOne(claims.filter(isForOnePod)));
    const name = claim?.metadata?.name;
    const which = name ? `Volume claim '${name}'` : 'A volume claim of the VM';
    const pods = usersOf(signals);
    return [
      {
        summary: pods
          ? `${which} is in use elsewhere, by ${pods}.`
          : `${which} is in use elsewhere.`,
        nextStep:
          'Stop what uses it, or use a claim with the access mode ReadWriteMany; after the loss of a node, wait until its volumes are let go.',
        signals,
      },
    ];
  },
};

/** With this access mode the scheduler says that a claim is in use. */
function isForOnePod({ spec }: PersistentVolumeClaim): boolean {
  return spec?.accessModes?.includes('ReadWriteOncePod') === true;
}

function onlyOne<T>(items: T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}

function usersOf(signals: Signal[]): string | undefined {
  return signals
    .map(({ text }) => /already used by pod\(s\) (.+?)\.?$/.exec(text)?.[1])
    .find(each => each !== undefined);
}
