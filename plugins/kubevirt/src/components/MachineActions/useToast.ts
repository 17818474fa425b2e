import { alertApiRef } from '@backstage/core-plugin-api';
import { toastApiRef, useApiHolder } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

const SHOWN_MS = 6_000;

/**
 * Tells the person something, to the eye and to the ear, wherever they are in
 * the app. Apps of the old frontend system have no toasts but alerts.
 *
 * @internal
 */
export function useToast(): (title: string) => void {
  const apis = useApiHolder();
  return useCallback(
    (title: string) => {
      const toasts = apis.get(toastApiRef);
      if (toasts) {
        toasts.post({ title, status: 'success', timeout: SHOWN_MS });
      } else {
        apis
          .get(alertApiRef)
          ?.post({ message: title, severity: 'success', display: 'transient' });
      }
    },
    [apis],
  );
}
