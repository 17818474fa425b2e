import {
  Problem,
  ProblemCode,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';

/**
 * How long, in milliseconds, a problem that its owner has to mend may last
 * before there is no point in waiting. Causes flap while the cluster retries,
 * so none is believed at first sight.
 */
const PATIENCE = 60_000;

/**
 * Problems that others may mend meanwhile: a node is added, a quota raised, a
 * claim created or let go.
 */
const LONG_PATIENCE = 5 * 60_000;

const MENDED_BY_OTHERS: ReadonlySet<ProblemCode> = new Set([
  'InsufficientResources',
  'QuotaExceeded',
  'StorageQuotaExceeded',
  'ClaimInUse',
  'ClaimNotFound',
  'CloneSourceNotFound',
] satisfies ProblemCode[]);

/**
 * Problems of an image, which is fetched again and again. A third restart is
 * an answer however fast it came.
 */
const OF_THE_IMAGE: ReadonlySet<ProblemCode> = new Set([
  'ImageDownloadFailed',
  'RegistryImagePullFailed',
  'ImageHasNoDisk',
  'VolumeTooSmall',
] satisfies ProblemCode[]);

const ENOUGH_RESTARTS = 3;

/**
 * Remembers since when a virtual machine has had its problems, and says when
 * waiting has become pointless. Problems that the platform's administrators
 * have to mend never end the waiting: only the time limit does.
 *
 * @internal
 */
export class ProblemPatience {
  readonly #seen = new Map<ProblemCode, { first: number; last: number }>();

  static create() {
    return new ProblemPatience();
  }

  private constructor() {}

  /**
   * @param view - the virtual machine as it is now
   * @param now - milliseconds of any clock that only goes forward
   * @returns the problem for which there is no point in waiting any longer,
   * or undefined
   */
  exhaustedBy(view: VirtualMachineView, now: number): Problem | undefined {
    for (const { code } of view.problems) {
      const before = this.#seen.get(code);
      const goesOn = before && now - before.last <= PATIENCE;
      this.#seen.set(code, { first: goesOn ? before.first : now, last: now });
    }
    return view.problems.find(
      problem =>
        problem.severity === 'failed' &&
        problem.owner === 'you' &&
        (failedOften(problem, view) || this.#lasts(problem, now)),
    );
  }

  #lasts({ code }: Problem, now: number) {
    const patience = MENDED_BY_OTHERS.has(code) ? LONG_PATIENCE : PATIENCE;
    return now - (this.#seen.get(code)?.first ?? now) >= patience;
  }
}

function failedOften({ code }: Problem, { disks }: VirtualMachineView) {
  return (
    OF_THE_IMAGE.has(code) &&
    disks.some(({ progress }) => (progress?.restarts ?? 0) >= ENOUGH_RESTARTS)
  );
}
