import { durationToMilliseconds, HumanDuration } from '@backstage/types';

/**
 * Reads a time limit.
 *
 * @param timeout - seconds, or a duration in words
 * @returns milliseconds
 * @internal
 */
export function readTimeout(timeout: number | HumanDuration): number {
  return typeof timeout === 'number'
    ? timeout * 1000
    : durationToMilliseconds(timeout);
}
