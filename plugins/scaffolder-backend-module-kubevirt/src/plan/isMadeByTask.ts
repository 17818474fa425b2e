import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { TASK_ANNOTATION } from './markNames';

/**
 * Says whether one task made an object.
 *
 * @internal
 */
export function isMadeByTask(object: KubernetesObject, task: string): boolean {
  return object.metadata?.annotations?.[TASK_ANNOTATION] === task;
}
