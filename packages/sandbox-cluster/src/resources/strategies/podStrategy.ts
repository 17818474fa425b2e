import type { IoK8sApiCoreV1PodSpec as PodSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import {
  applyLimitDefaults,
  checkLimits,
} from '../../admission/quota/limitRanges';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt, jsonEquals } from '../../objects/json';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { nameRules } from '../../validation/nameRules';
import { ResourceStrategy } from '../ResourceStrategy';

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
    const spec = specOf(draft);
    spec.restartPolicy ||= 'Always';
    spec.terminationGracePeriodSeconds ??= DEFAULT_GRACE_SECONDS;
    spec.dnsPolicy ||= 'ClusterFirst';
    spec.schedulerName ||= 'default-scheduler';
    spec.securityContext ??= {};
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
    if (!current) {
      const spec = specOf(draft);
      spec.serviceAccountName ||= 'default';
      spec.serviceAccount ||= spec.serviceAccountName;
      spec.enableServiceLinks ??= true;
      spec.preemptionPolicy ||= 'PreemptLowerPriority';
      spec.priority ??= 0;
      spec.tolerations = [
        ...(spec.tolerations ?? []),
        ...['not-ready', 'unreachable']
          .map(condition => `node.kubernetes.io/${condition}`)
          .filter(key => !spec.tolerations?.some(each => each.key === key))
          .map(key => ({
            key,
            operator: 'Exists' as const,
            effect: 'NoExecute' as const,
            tolerationSeconds: 300,
          })),
      ];
      applyLimitDefaults(draft, context);
    }
  },

  prepareForCreate(draft) {
    draft.metadata.generation = 1;
    draft.status = { phase: 'Pending', qosClass: qosClass(specOf(draft)) };
  },

  validate: object => podErrors(specOf(object)),

  validateUpdate(object, current) {
    const [spec, before] = [specOf(object), specOf(current)];
    const frozen = (each: PodSpec) => ({
      ...each,
      nodeName: before.nodeName ? each.nodeName : undefined,
      activeDeadlineSeconds: undefined,
      terminationGracePeriodSeconds: undefined,
      tolerations: undefined,
      schedulingGates: undefined,
      containers: each.containers?.map(container => ({
        ...container,
        image: undefined,
      })),
      initContainers: each.initContainers?.map(container => ({
        ...container,
        image: undefined,
      })),
    });
    return jsonEquals(frozen(spec), frozen(before))
      ? []
      : [
          fieldErrors.forbidden(
            'spec',
            'pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)',
          ),
        ];
  },

  admit(object, current, context) {
    if (!current) {
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

function qosClass(spec: PodSpec): string {
  const all = [...(spec.containers ?? []), ...(spec.initContainers ?? [])];
  const amounts = all.flatMap(({ resources }) => [
    ...Object.keys(resources?.requests ?? {}),
    ...Object.keys(resources?.limits ?? {}),
  ]);
  if (!amounts.some(name => name === 'cpu' || name === 'memory')) {
    return 'BestEffort';
  }
  const guaranteed = all.every(({ resources }) =>
    ['cpu', 'memory'].every(
      name =>
        resources?.limits?.[name] !== undefined &&
        resources.limits[name] === resources.requests?.[name],
    ),
  );
  return guaranteed ? 'Guaranteed' : 'Burstable';
}

function podErrors(spec: PodSpec): FieldError[] {
  const containers = spec.containers ?? [];
  if (containers.length === 0) {
    return [fieldErrors.required('spec.containers')];
  }
  return containers.flatMap(({ name, image }, index) => {
    const field = `spec.containers[${index}]`;
    return [
      ...(name
        ? nameRules
            .label(name)
            .map(message => fieldErrors.invalid(`${field}.name`, name, message))
        : [fieldErrors.required(`${field}.name`)]),
      ...(image ? [] : [fieldErrors.required(`${field}.image`)]),
    ];
  });
}
