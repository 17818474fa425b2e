import {
  DESCRIPTION_ANNOTATION,
  OWNER_ANNOTATION,
  SYSTEM_ANNOTATION,
} from 'backstage-plugin-kubevirt-common';
import { TEMPLATE_ANNOTATION } from './markNames';

/**
 * The annotations from which the catalog knows what a virtual machine is to
 * people.
 *
 * @param options - all but the description are entity references in full
 * @internal
 */
export function catalogMarks(options: {
  owner?: string;
  system?: string;
  template?: string;
  description?: string;
}): Record<string, string> {
  const { owner, system, template, description } = options;
  return {
    ...(owner && { [OWNER_ANNOTATION]: owner }),
    ...(system && { [SYSTEM_ANNOTATION]: system }),
    ...(template && { [TEMPLATE_ANNOTATION]: template }),
    ...(description && { [DESCRIPTION_ANNOTATION]: description }),
  };
}
