import { JsonValue } from '@backstage/types';
import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useMemo, useState } from 'react';

const BUCKET = 'kubevirt.virtualMachines';

/**
 * Something that is kept for the reader in the app's storage: in the
 * user-settings backend where the app has it, else in the browser.
 *
 * @param key - of what is kept
 * @param read - makes sense of what is there, whatever that is
 * @internal
 */
export function useStored<T extends JsonValue>(
  key: string,
  read: (stored: unknown) => T,
): [T, (value: T) => void] {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket(BUCKET), [storage]);
  const [stored, setStored] = useState<unknown>(
    () => bucket.snapshot(key).value,
  );
  useEffect(() => {
    setStored(bucket.snapshot(key).value);
    const subscription = bucket.observe$(key).subscribe({
      next: snapshot => setStored(snapshot.value),
      // Without storage nothing is kept, and that is all.
      error: () => {},
    });
    return () => subscription.unsubscribe();
  }, [bucket, key]);

  const value = useMemo(() => read(stored), [read, stored]);
  const set = useCallback(
    (next: T) => {
      setStored(next);
      void bucket.set(key, next).catch(() => {});
    },
    [bucket, key],
  );
  return [value, set];
}
