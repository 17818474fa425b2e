import { ConflictError, InputError } from '@backstage/errors';
import { DiskFate } from './DeletionPlan';

/**
 * What is to become of disks, as a person says it: names of volumes or
 * claims, or all of them.
 *
 * @internal
 */
export interface DiskWishes {
  keep: readonly string[] | 'all';
  delete: readonly string[];
}

/**
 * Decides for each disk whether it goes. Without a wish, those go that were
 * made with the virtual machine, as Kubernetes does it, and all others stay.
 *
 * @returns the disks with their fates
 * @throws InputError where a wish names no disk or two wishes contradict,
 * ConflictError where a disk that is to go is used by others
 * @internal
 */
export function chooseFates(
  disks: readonly Omit<DiskFate, 'fate'>[],
  wishes: DiskWishes,
): DiskFate[] {
  const isNamed = (names: readonly string[], disk: Omit<DiskFate, 'fate'>) =>
    names.includes(disk.claim) || names.includes(disk.volume ?? disk.claim);
  const keep = wishes.keep === 'all' ? [] : wishes.keep;
  for (const name of [...keep, ...wishes.delete]) {
    if (!disks.some(disk => isNamed([name], disk))) {
      throw new InputError(
        `It has no disk '${name}'. ${
          disks.length > 0
            ? `It has ${disks.map(diskText).join('; ')}.`
            : 'It has no disk on a claim.'
        }`,
      );
    }
  }
  const fates = disks.map((disk): DiskFate => {
    const toKeep = wishes.keep === 'all' || isNamed(keep, disk);
    const toDelete = isNamed(wishes.delete, disk);
    if (toKeep && toDelete) {
      throw new InputError(
        `Disk '${
          disk.volume ?? disk.claim
        }' is to be kept and to be deleted. Name it once.`,
      );
    }
    const goes = toDelete || (disk.owned && !toKeep);
    return { ...disk, fate: goes ? 'delete' : 'keep' };
  });
  const missed = fates.filter(
    ({ fate, users }) => fate === 'delete' && users.length > 0,
  );
  if (missed.length > 0) {
    throw new ConflictError(
      `Nothing was deleted. Others use what would be deleted: ${missed
        .map(diskText)
        .join('; ')}. Keep it (field 'keepDisks'), or take it from them first.`,
    );
  }
  return fates;
}

/**
 * Names a disk, its size and who else uses it.
 *
 * @returns `disk 'data' (claim 'big', 10Gi, also used by pod 'a')`
 * @internal
 */
export function diskText(disk: Omit<DiskFate, 'fate'>): string {
  const { volume, claim, size, users } = disk;
  const facts = [
    `claim '${claim}'`,
    size ?? 'not there',
    ...(volume ? [] : ['detached']),
    ...(users.length > 0 ? [`also used by ${users.join(', ')}`] : []),
  ];
  return `disk '${volume ?? claim}' (${facts.join(', ')})`;
}
