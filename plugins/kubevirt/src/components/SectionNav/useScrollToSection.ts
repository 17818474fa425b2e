import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/**
 * Goes to the section that the URL names, when it is first shown and whenever
 * a link to a section is followed. The router does not do this by itself.
 *
 * @internal
 */
export function useScrollToSection() {
  const { hash, key } = useLocation();
  useEffect(() => {
    const section = hash ? document.getElementById(hash.slice(1)) : null;
    if (section) {
      section.focus({ preventScroll: true });
      section.scrollIntoView({ block: 'start' });
    }
  }, [hash, key]);
}
