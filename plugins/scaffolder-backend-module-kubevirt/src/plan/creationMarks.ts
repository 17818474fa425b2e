import { catalogMarks } from './catalogMarks';
import { CREATED_BY_ANNOTATION, TASK_ANNOTATION } from './markNames';

/**
 * The labels and annotations that say of an object who made it, for whom and
 * with which task.
 *
 * @param options - `task` is the scaffolder task's id; all others but the
 * description are entity references in full
 * @internal
 */
export function creationMarks(
  options: { task: string; createdBy?: string } & Parameters<
    typeof catalogMarks
  >[0],
): { labels: Record<string, string>; annotations: Record<string, string> } {
  const { task, createdBy, ...rest } = options;
  return {
    labels: { 'app.kubernetes.io/managed-by': 'backstage' },
    annotations: {
      [TASK_ANNOTATION]: task,
      ...(createdBy && { [CREATED_BY_ANNOTATION]: createdBy }),
      ...catalogMarks(rest),
    },
  };
}
