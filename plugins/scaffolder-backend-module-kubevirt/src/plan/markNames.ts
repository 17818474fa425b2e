/**
 * Which task made an object: what a task made, only that task may change.
 *
 * @internal
 */
export const TASK_ANNOTATION = 'backstage.io/scaffolder-task';

/**
 * Who started that task, as an entity reference.
 *
 * @internal
 */
export const CREATED_BY_ANNOTATION = 'backstage.io/created-by';

/**
 * From which template; a well-known annotation of Backstage.
 *
 * @internal
 */
export const TEMPLATE_ANNOTATION = 'backstage.io/source-template';
