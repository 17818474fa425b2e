import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { applyLimitDefaults } from '../../../admission/quota/applyLimitDefaults';
import { checkLimits } from '../../../admission/quota/checkLimits';
import { ApiObject } from '../../../objects/ApiObject';
import { jsonAt } from '../../../objects/json';
import { statusErrors } from '../../../status/statusErrors';
import { ResourceStrategy, StrategyContext } from '../../ResourceStrategy';
import { podDefaults } from './podDefaults';
import { podErrors } from './podErrors';
import { podPriority } from './podPriority';
import { podUpdateErrors } from './podUpdateErrors';
import { qosClass } from './qosClass';

const DEFAULT_GRACE_SECONDS = 30;

/**
 * Source: Kubernetes 1.36 pkg/registry/core/pod, pkg/apis/core/v1/defaults.go.
 *
 * @internal
 */
export const podStrategy: ResourceStrategy = {
  returnsDeletedObject: true,
  countsGenerations: true,

  applyDefaults(draft) {
    podDefaults(specOf(draft));
    // Times that Go writes although they are not there.
    for (const condition of conditionsOf(draft)) {
      condition.lastProbeTime ??= null;
      condition.lastTransitionTime ??= null;
    }
  },

  mutate(draft, current, context) {
    const spec = specOf(draft);
    spec.tolerations = withDefaultTolerations(spec);
    if (!current) {
      spec.serviceAccountName ||= 'default';
      spec.serviceAccount ||= spec.serviceAccountName;
      spec.enableServiceLinks ??= true;
      podPriority(draft);
      checkRuntimeClass(draft, context);
      applyLimitDefaults(draft, context);
    }
  },

  prepareForCreate(draft) {
    draft.metadata.generation = 1;
    delete specOf(draft).ephemeralContainers;
    draft.status = { phase: 'Pending', qosClass: qosClass(specOf(draft)) };
  },

  validate: object => podErrors(specOf(object)),

  validateUpdate: (object, current, context) => [
    ...podUpdateErrors(specOf(object), specOf(current), context.binds ?? false),
    ...podErrors(specOf(object)),
  ],

  admit(object, current, context) {
    if (!current) {
      checkOverhead(object);
      checkLimits(object, context);
    }
  },

  gracePeriodSeconds(object, asked) {
    const spec = specOf(object);
    const status = object.status as { phase?: string } | undefined;
    const done = status?.phase === 'Failed' || status?.phase === 'Succeeded';
    return !spec.nodeName || done
      ? 0
      : asked ?? spec.terminationGracePeriodSeconds ?? DEFAULT_GRACE_SECONDS;
  },
};

function checkRuntimeClass(draft: ApiObject, context: StrategyContext): void {
  const { runtimeClassName: name } = specOf(draft);
  if (name && !context.read('node.k8s.io/v1', 'RuntimeClass', name)) {
    throw rejected(draft, `RuntimeClass ${JSON.stringify(name)} not found`);
  }
}

function checkOverhead(object: ApiObject): void {
  const { overhead, runtimeClassName } = specOf(object);
  if (!runtimeClassName && Object.keys(overhead ?? {}).length > 0) {
    throw rejected(
      object,
      'Pod Overhead set without corresponding RuntimeClass defined Overhead',
    );
  }
}

function rejected({ metadata }: ApiObject, why: string) {
  return statusErrors.forbidden(
    { group: '', kind: 'pods', name: metadata.name },
    `pod rejected: ${why}`,
  );
}

function withDefaultTolerations({ tolerations = [] }: PodSpec) {
  return [
    ...tolerations,
    ...['not-ready', 'unreachable']
      .map(condition => `node.kubernetes.io/${condition}`)
      .filter(key => !tolerations.some(each => each.key === key))
      .map(key => ({
        key,
        operator: 'Exists' as const,
        effect: 'NoExecute' as const,
        tolerationSeconds: 300,
      })),
  ];
}

function specOf(object: ApiObject): PodSpec {
  return object.spec as PodSpec;
}

function conditionsOf(
  object: ApiObject,
): { lastProbeTime?: string | null; lastTransitionTime?: string | null }[] {
  const conditions = jsonAt(object, 'status', 'conditions');
  return Array.isArray(conditions) ? (conditions as object[]) : [];
}
