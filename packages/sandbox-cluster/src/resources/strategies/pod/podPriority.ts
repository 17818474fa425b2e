import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { ApiObject } from '../../../objects/ApiObject';
import { statusErrors } from '../../../status/statusErrors';

const PREEMPTION = 'PreemptLowerPriority';

/** The classes of every cluster; others are not served. */
const priorities: Record<string, number> = {
  '': 0,
  'system-cluster-critical': 2000000000,
  'system-node-critical': 2000001000,
};

/**
 * The admission plugin Priority: who says how important a pod is, is its
 * class.
 *
 * Source: Kubernetes 1.36 plugin/pkg/admission/priority/admission.go.
 *
 * @param pod - is changed in place
 * @throws ApiError 403 for a class that there is not, and for another
 *   importance than that of the class
 *
 * @internal
 */
export function podPriority(pod: ApiObject): void {
  const spec = pod.spec as PodSpec;
  const refuse = (why: string) =>
    statusErrors.forbidden(
      { group: '', kind: 'pods', name: pod.metadata.name },
      why,
    );
  const name = spec.priorityClassName ?? '';
  const priority = priorities[name];
  if (priority === undefined) {
    throw refuse(`no PriorityClass with name ${name} was found`);
  }
  if (spec.priority !== undefined && spec.priority !== priority) {
    throw refuse(
      `the integer value of priority (${spec.priority}) must not be provided in pod spec; priority admission controller computed ${priority} from the given PriorityClass name`,
    );
  }
  const { preemptionPolicy = PREEMPTION } = spec;
  if (preemptionPolicy !== PREEMPTION) {
    throw refuse(
      `the string value of PreemptionPolicy (${preemptionPolicy}) must not be provided in pod spec; priority admission controller computed ${PREEMPTION} from the given PriorityClass name`,
    );
  }
  spec.priority = priority;
  spec.preemptionPolicy = PREEMPTION;
}
