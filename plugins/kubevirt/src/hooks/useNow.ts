import { useEffect, useState } from 'react';
import { onTick } from './ticker';

/**
 * The present time, renewed every ten seconds at the same moment everywhere.
 *
 * @returns milliseconds since 1970
 *
 * @internal
 */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => onTick(() => setNow(Date.now())), []);
  return now;
}
