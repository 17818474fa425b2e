import { isError } from '@backstage/errors';
import { KubernetesApiError } from '../client/KubernetesApiError';

/**
 * What kind of failure it was.
 *
 * @internal
 */
export type FailureClass =
  | 'expired'
  | 'throttled'
  | 'unauthorized'
  | 'forbidden'
  | 'notInstalled'
  | 'refused'
  | 'unreachable'
  | 'garbled'
  | 'cutShort';

/**
 * What follows from a failure.
 *
 * @internal
 */
export interface Verdict {
  failure: FailureClass;
  /** Whether to go on from the version reached, or to list again. */
  keepVersion: boolean;
  /** `backoff`, or milliseconds to wait at least. */
  wait: 'backoff' | { atLeastMs: number };
}

const failuresByName: Record<string, FailureClass> = {
  GarbledWatchError: 'garbled',
  LineTooLongError: 'garbled',
  WatchCutShortError: 'cutShort',
};

const RETRY_MS = 60_000;

/**
 * Decides how to go on after a failed list or watch.
 *
 * @internal
 */
export function judgeFailure(error: unknown): Verdict {
  if (!(error instanceof KubernetesApiError)) {
    const name = isError(error) ? error.name : '';
    const failure = failuresByName[name] ?? 'unreachable';
    return { failure, keepVersion: true, wait: 'backoff' };
  }
  if (isVersionUnusable(error)) {
    return { failure: 'expired', keepVersion: false, wait: 'backoff' };
  }
  const retryAfterMs = (error.retryAfterSeconds ?? 0) * 1000;
  switch (error.httpStatus) {
    case 401:
      return { failure: 'unauthorized', keepVersion: true, wait: 'backoff' };
    case 403:
      // Where watching alone is forbidden, a list now and then is better than
      // nothing.
      return {
        failure: 'forbidden',
        keepVersion: false,
        wait: { atLeastMs: RETRY_MS },
      };
    case 404:
      return {
        failure: isKindMissing(error) ? 'notInstalled' : 'refused',
        keepVersion: false,
        wait: { atLeastMs: RETRY_MS },
      };
    case 429:
    case 503:
      return {
        failure: 'throttled',
        keepVersion: true,
        wait: { atLeastMs: retryAfterMs },
      };
    default:
      return {
        failure: 'refused',
        keepVersion: true,
        wait: retryAfterMs > 0 ? { atLeastMs: retryAfterMs } : 'backoff',
      };
  }
}

/** The version is too old, or the API server is not there yet. */
function isVersionUnusable(error: KubernetesApiError): boolean {
  return (
    error.httpStatus === 410 ||
    error.reason === 'Expired' ||
    error.reason === 'Gone' ||
    (error.details.causes ?? []).some(
      cause => cause.reason === 'ResourceVersionTooLarge',
    )
  );
}

/**
 * An API server without the kind answers a Status, or `404 page not found`
 * where the whole group is missing. Anything else comes from a gateway.
 */
function isKindMissing(error: KubernetesApiError): boolean {
  return (
    error.reason === 'NotFound' || error.message.includes('page not found')
  );
}
