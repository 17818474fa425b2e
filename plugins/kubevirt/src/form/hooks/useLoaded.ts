import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Something that is asked for: `waiting` for what the question depends on,
 * `loading`, `ready`, or not to be had. `forbidden` is the backend's answer to
 * this person.
 *
 * @internal
 */
export type Loaded<T> = (
  | { state: 'waiting' | 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'forbidden' | 'error'; error: Error }
) & { retry: () => void };

/**
 * Asks for something, again when its key changes, and no longer than the
 * component is there.
 *
 * @param key - names the question; undefined where it cannot be asked yet
 * @param load - asks it
 * @internal
 */
export function useLoaded<T>(
  key: string | undefined,
  load: (signal: AbortSignal) => Promise<T>,
): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const question = key === undefined ? undefined : `${attempt} ${key}`;
  const [answer, setAnswer] = useState<{
    question: string;
    value:
      | { state: 'ready'; value: T }
      | { state: 'error' | 'forbidden'; error: Error };
  }>();
  const latestLoad = useRef(load);
  latestLoad.current = load;

  useEffect(() => {
    if (question === undefined) {
      return undefined;
    }
    const controller = new AbortController();
    const { signal } = controller;
    const finish = (value: NonNullable<typeof answer>['value']) => {
      if (!signal.aborted) {
        setAnswer({ question, value });
      }
    };
    latestLoad.current(signal).then(
      value => finish({ state: 'ready', value }),
      error =>
        finish({ state: isForbidden(error) ? 'forbidden' : 'error', error }),
    );
    return () => controller.abort();
  }, [question]);

  const retry = useCallback(() => setAttempt(count => count + 1), []);
  if (question === undefined) {
    return { state: 'waiting', retry };
  }
  return answer?.question === question
    ? { ...answer.value, retry }
    : { state: 'loading', retry };
}

/** Not by instanceof: an app may hold more than one copy of ResponseError. */
function isForbidden(error: Error): boolean {
  return 'statusCode' in error && error.statusCode === 403;
}
