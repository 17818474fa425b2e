import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { applyLimitDefaults } from '../../../admission/quota/applyLimitDefaults';
import { checkLimits } from '../../../admission/quota/checkLimits';
import { ApiObject } from '../../../objects/ApiObject';
import { jsonAt } from '../../../objects/json';
import { statusErrors } from '../../../status/statusErrors';
import { ResourceStrategy } from '../../ResourceStrategy';
import { podErrors } from './podErrors';
import { podUpdateErrors } from './podUpdateErrors';
import { qosClass } from './qosClass';

const DEFAULT_GRACE_SECONDS = 30;

/** Those of every cluster; others are not served. */
const priorityClasses = ['system-cluster-critical', 'system-node-critical'];

/**
 * Source: Kubernetes 1.36 pkg/registry/core/pod, pkg/apis/core/v1/defaults.go.
 *
 * @internal
 */
export const podStrategy: ResourceStrategy = {
  returnsDeletedObject: true,
  countsGenerations: true,

  applyDefaults(draft) {
    const spec = specOf(draft);
    spec.restartPolicy ||= 'Always';
    spec.terminationGracePeriodSeconds ??= DEFAULT_GRACE_SECONDS;
    spec.dnsPolicy ||= 'ClusterFirst';
    spec.schedulerName ||= 'default-scheduler';
    spec.securityContext ??= {};
    for (const volume of spec.volumes ?? []) {
      if (Object.keys(volume).length === 1) {
        volume.emptyDir = {};
      }
    }
    for (const container of [
      ...(spec.initContainers ?? []),
      ...(spec.containers ?? []),
    ]) {
      container.resources ??= {};
      container.terminationMessagePath ||= '/dev/termination-log';
      container.terminationMessagePolicy ||= 'File';
      container.imagePullPolicy ||= pullPolicy(container.image ?? '');
      for (const port of container.ports ?? []) {
        port.protocol ||= 'TCP';
      }
      for (const { valueFrom } of container.env ?? []) {
        if (valueFrom?.fieldRef) {
          valueFrom.fieldRef.apiVersion ||= 'v1';
        }
      }
      // A limit that is no request is one.
      const { limits, requests } = container.resources;
      if (limits) {
        container.resources.requests = { ...limits, ...requests };
      }
    }
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
      spec.preemptionPolicy ||= 'PreemptLowerPriority';
      spec.priority ??= 0;
      applyLimitDefaults(draft, context);
    }
  },

  prepareForCreate(draft) {
    draft.metadata.generation = 1;
    draft.status = { phase: 'Pending', qosClass: qosClass(specOf(draft)) };
  },

  validate: object => podErrors(specOf(object)),

  validateUpdate: (object, current, context) => [
    ...podUpdateErrors(specOf(object), specOf(current), context.binds ?? false),
    ...podErrors(specOf(object)),
  ],

  admit(object, current, context) {
    if (!current) {
      checkPriorityClass(object);
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

function checkPriorityClass(object: ApiObject): void {
  const { priorityClassName } = specOf(object);
  if (priorityClassName && !priorityClasses.includes(priorityClassName)) {
    throw statusErrors.forbidden(
      { group: '', kind: 'pods', name: object.metadata.name },
      `no PriorityClass with name ${priorityClassName} was found`,
    );
  }
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

function pullPolicy(image: string): 'Always' | 'IfNotPresent' {
  const tag = /:([^/:@]+)$/.exec(image)?.[1] ?? 'latest';
  return tag === 'latest' && !image.includes('@') ? 'Always' : 'IfNotPresent';
}
