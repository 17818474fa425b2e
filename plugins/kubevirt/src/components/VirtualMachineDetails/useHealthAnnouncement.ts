import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { useEffect, useRef } from 'react';
import { useTexts } from '../../hooks';
import { useAnnounce } from '../Announcer';
import { useHeadline } from '../Headline';

/**
 * Speaks the headline when the state becomes another one. Not the first, for
 * that is read anyway; and not every sentence, for an import counts up.
 *
 * @internal
 */
export function useHealthAnnouncement(view: VirtualMachineView) {
  const { t } = useTexts();
  const announce = useAnnounce();
  const { title, lead } = useHeadline(view);
  const text = t('headline.announce', {
    name: view.name,
    title,
    sentence: view.headline,
  });
  const state = [view.health, view.status, lead?.code].join(' ');
  const spoken = useRef(state);
  useEffect(() => {
    if (spoken.current !== state) {
      spoken.current = state;
      announce(text);
    }
  }, [announce, state, text]);
}
