import { Problem, VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { useTexts } from '../../hooks';
import { problemTitle } from '../ProblemDetails';

/** @internal */
export interface HeadlineTexts {
  /** A few words. */
  title: string;
  /** The health and KubeVirt's status, as far as the title does not say them. */
  words: string[];
  /** What the backend says in English, where that is more than the status. */
  sentence?: string;
  /** The problem that the title names. */
  lead?: Problem;
  /** The other problems. */
  findings: Problem[];
}

/**
 * What to say first of a virtual machine. A problem that is only worth
 * knowing does not push aside that the VM is running.
 *
 * @internal
 */
export function useHeadline(view: VirtualMachineView): HeadlineTexts {
  const { t, word } = useTexts();
  const [first, ...others] = view.problems;
  const health = word('health', view.health);
  const status = word('status', view.status);
  const lead = first && first.severity !== 'notice' ? first : undefined;
  const title = lead ? problemTitle(t, lead.code) : status;
  return {
    title,
    words: [health, status].filter(
      (text, index, all) => text !== title && all.indexOf(text) === index,
    ),
    sentence: isWord(view.headline, view.status) ? undefined : view.headline,
    lead,
    findings: lead ? others : view.problems,
  };
}

function isWord(sentence: string, word: string): boolean {
  return sentence.replace(/\.$/, '') === word;
}
