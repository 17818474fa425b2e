import { useEffect } from 'react';

/**
 * Gives a field that has no value a default, once one is known. The form
 * forgets a change when two fields change at once, so this is tried at each
 * render until the form has it.
 *
 * @internal
 */
export function useDefault<T>(
  value: T | undefined,
  defaultValue: T | undefined,
  onChange: (value: T) => void,
): void {
  useEffect(() => {
    if (value === undefined && defaultValue !== undefined) {
      onChange(defaultValue);
    }
  });
}
