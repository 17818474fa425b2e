import { ClusterStatus } from 'backstage-plugin-kubevirt-common';
import { ReflectorStatus } from '../reflector/Reflector';

/**
 * Milliseconds: a shorter interruption is nobody's concern, most heal by
 * themselves.
 *
 * @internal
 */
export const GRACE_MS = 5_000;

/**
 * What is known of the watch of one kind.
 *
 * @internal
 */
export interface KindStatus {
  plural: string;
  required: boolean;
  status: Pick<ReflectorStatus, 'synced' | 'failing'>;
}

/** @internal */
export interface ClusterState {
  state: ClusterStatus['state'];
  message?: string;
  /** When the state began, by the clock; now where absent. */
  sinceMs?: number;
  /** Whether every kind was listed, or cannot be. */
  complete: boolean;
}

/**
 * Says how well a cluster is known: `connecting` until all kinds have been
 * listed or cannot be, `stale` where something known may be out of date,
 * `notInstalled` where the cluster answers and has no KubeVirt: it has no
 * virtual machines then, but nobody may conclude that they were deleted.
 *
 * @param now - by the clock that `since` is of
 * @internal
 */
export function clusterState(options: {
  kinds: KindStatus[];
  down?: { since: number; message: string };
  now: number;
}): ClusterState {
  const { kinds, down, now } = options;
  const complete = kinds.every(isSettled);
  if (down) {
    return {
      complete,
      state: complete ? 'stale' : 'connecting',
      message: down.message,
      sinceMs: complete ? down.since : undefined,
    };
  }
  const failing = kinds.filter(({ status }) => status.failing);
  const missing = failing.filter(isMissing);
  const lasts = missing.some(
    ({ status }) => !status.synced || now - status.failing!.since >= GRACE_MS,
  );
  if (complete && lasts) {
    return {
      complete,
      state: 'notInstalled',
      message: `KubeVirt is not installed: ${describe(missing)}`,
    };
  }
  const stale = failing
    .filter(({ status }) => status.synced)
    .filter(({ status }) => now - status.failing!.since >= GRACE_MS);
  if (complete && stale.length > 0) {
    return {
      complete,
      state: 'stale',
      message: describe(stale),
      sinceMs: Math.min(...stale.map(({ status }) => status.failing!.since)),
    };
  }
  const worthTelling = failing.filter(
    ({ required, status }) =>
      required ||
      (!status.synced && status.failing!.failure !== 'notInstalled'),
  );
  return {
    complete,
    state: complete ? 'connected' : 'connecting',
    message: worthTelling.length > 0 ? describe(worthTelling) : undefined,
  };
}

/** A kind without which there is no KubeVirt. */
function isMissing({ required, status }: KindStatus): boolean {
  return required && status.failing?.failure === 'notInstalled';
}

/** A kind that the cluster does not have, or does not show, is complete. */
function isSettled({ required, status }: KindStatus): boolean {
  const { synced, failing } = status;
  return required
    ? synced || failing?.failure === 'notInstalled'
    : synced || failing !== undefined;
}

function describe(kinds: KindStatus[]): string {
  const messages = kinds.map(({ plural, status }) => {
    const { failure, message } = status.failing!;
    return failure === 'unreachable' ? message : `${plural}: ${message}`;
  });
  return [...new Set(messages)].join('; ');
}
