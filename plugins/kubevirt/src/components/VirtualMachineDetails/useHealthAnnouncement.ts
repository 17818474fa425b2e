import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../hooks';
import { useAnnounce } from '../Announcer';
import { useHeadline } from '../Headline';

/**
 * Speaks the headline when another one comes, but not the first.
 *
 * @internal
 */
export function useHealthAnnouncement(view: VirtualMachineView) {
  const { t } = useTexts();
  const announce = useAnnounce();
  const { title } = useHeadline(view);
  const text = t('headline.announce', {
    name: view.name,
    title,
    sentence: view.headline,
  });
  const spoken = useRef({ of: `${view.health} ${title}`, name: view.name });
  useEffect(() => {
    const of = `${view.health} ${title}`;
    const { of: before, name } = spoken.current;
    spoken.current = { of, name: view.name };
    if (of !== before && name === view.name) {
      announce(text);
    }
  }, [announce, text, title, view.health, view.name]);
}
