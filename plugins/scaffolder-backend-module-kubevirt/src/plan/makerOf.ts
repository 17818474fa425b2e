import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { CREATED_BY_ANNOTATION, TASK_ANNOTATION } from './markNames';

/**
 * Says in words who made an object, as far as its marks tell.
 *
 * @returns `by user:default/guest with another Backstage task`, for instance
 * @internal
 */
export function makerOf(object: KubernetesObject): string {
  const annotations = object.metadata?.annotations ?? {};
  if (!annotations[TASK_ANNOTATION]) {
    return 'by something other than this template';
  }
  const by = annotations[CREATED_BY_ANNOTATION];
  return by
    ? `by ${by} with another Backstage task`
    : 'with another Backstage task';
}
