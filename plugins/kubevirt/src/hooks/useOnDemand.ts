import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * Something that is fetched when it is asked for. What was fetched stays while
 * it is fetched again, and when that fails.
 *
 * @internal
 */
export interface OnDemand<T> {
  state: 'idle' | 'loading' | 'ready' | 'forbidden' | 'error';
  value?: T;
  /** When `value` was fetched. */
  at?: Date;
  error?: Error;
}

/**
 * Fetches something when `load` is called, and not before.
 *
 * @param fetchValue - is called anew at each `load`; its signal is aborted
 *   when the component goes or `load` is called again
 *
 * @internal
 */
export function useOnDemand<T>(
  fetchValue: (signal: AbortSignal) => Promise<T>,
): OnDemand<T> & { load: () => Promise<void> } {
  const [known, setKnown] = useState<OnDemand<T>>({ state: 'idle' });
  const running = useRef<AbortController>();
  const latest = useRef(fetchValue);
  latest.current = fetchValue;

  const load = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    setKnown(before => ({ ...before, state: 'loading' }));
    try {
      const value = await latest.current(signal);
      if (!signal.aborted) {
        setKnown({ state: 'ready', value, at: new Date() });
      }
    } catch (thrown) {
      if (!signal.aborted) {
        setKnown(before => afterFailure(before, thrown));
      }
    }
  }, []);

  useEffect(() => () => running.current?.abort(), []);
  return { ...known, load };
}

function afterFailure<T>(before: OnDemand<T>, thrown: unknown): OnDemand<T> {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const forbidden = 'statusCode' in error && error.statusCode === 403;
  return forbidden
    ? { state: 'forbidden', error }
    : { ...before, state: 'error', error };
}
