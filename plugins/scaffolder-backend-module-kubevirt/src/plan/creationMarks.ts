import {
  DESCRIPTION_ANNOTATION,
  OWNER_ANNOTATION,
  SYSTEM_ANNOTATION,
} from 'backstage-plugin-kubevirt-common';
import {
  CREATED_BY_ANNOTATION,
  TASK_ANNOTATION,
  TEMPLATE_ANNOTATION,
} from './markNames';

/**
 * The labels and annotations that say of an object who made it, for whom and
 * with which task.
 *
 * @param options - `task` is the scaffolder task's id; all others but the
 * description are entity references in full
 * @internal
 */
export function creationMarks(options: {
  task: string;
  owner?: string;
  system?: string;
  createdBy?: string;
  template?: string;
  description?: string;
}): { labels: Record<string, string>; annotations: Record<string, string> } {
  const { task, owner, system, createdBy, template, description } = options;
  return {
    labels: { 'app.kubernetes.io/managed-by': 'backstage' },
    annotations: {
      [TASK_ANNOTATION]: task,
      ...(owner && { [OWNER_ANNOTATION]: owner }),
      ...(system && { [SYSTEM_ANNOTATION]: system }),
      ...(createdBy && { [CREATED_BY_ANNOTATION]: createdBy }),
      ...(template && { [TEMPLATE_ANNOTATION]: template }),
      ...(description && { [DESCRIPTION_ANNOTATION]: description }),
    },
  };
}
