import { useEffect, useState } from 'react';

/**
 * A value once it has stopped changing.
 *
 * @param delayMs - for how many milliseconds it must not change
 * @internal
 */
export function useDebounced<T>(value: T, delayMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
