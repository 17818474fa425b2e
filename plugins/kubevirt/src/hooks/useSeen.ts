import { RefObject, useEffect, useState } from 'react';

/**
 * Whether an element was ever on the screen, or nearly.
 *
 * @internal
 */
export function useSeen(element: RefObject<Element>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (seen || !element.current) {
      return undefined;
    }
    if (typeof IntersectionObserver === 'undefined') {
      setSeen(true);
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries => setSeen(entries.some(entry => entry.isIntersecting)),
      { rootMargin: '100px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, seen]);
  return seen;
}
