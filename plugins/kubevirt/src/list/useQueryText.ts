import { useCallback, useEffect, useRef, useState } from 'react';
import { ListUrl } from './useListUrl';

/** Every letter in the address would be too much for some browsers. */
const WRITE_MS = 250;

/**
 * The text of the search box: ahead of the address while it is typed, and
 * taken from it when the address changes otherwise.
 *
 * @internal
 */
export function useQueryText(
  inUrl: string,
  changeUrl: (change: Partial<ListUrl>) => void,
): [string, (query: string) => void] {
  const [text, setText] = useState(inUrl);
  const written = useRef(inUrl);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  useEffect(() => {
    if (inUrl !== written.current) {
      written.current = inUrl;
      setText(inUrl);
    }
  }, [inUrl]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const change = useCallback(
    (query: string) => {
      setText(query);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        written.current = query;
        changeUrl({ query });
      }, WRITE_MS);
    },
    [changeUrl],
  );
  return [text, change];
}
