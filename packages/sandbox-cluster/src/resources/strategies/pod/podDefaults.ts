import type {
  IoK8sApiCoreV1Container as Container,
  IoK8sApiCoreV1PodSpec as PodSpec,
  IoK8sApiCoreV1Volume as Volume,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';

const GRACE_SECONDS = 30;
const FILE_MODE = 0o644;
const TOKEN_SECONDS = 3600;

/**
 * Fills in what the specification of a pod leaves open.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/v1/defaults.go.
 *
 * @param spec - is changed in place
 *
 * @internal
 */
export function podDefaults(spec: PodSpec): void {
  spec.restartPolicy ||= 'Always';
  spec.terminationGracePeriodSeconds ??= GRACE_SECONDS;
  spec.dnsPolicy ||= 'ClusterFirst';
  spec.schedulerName ||= 'default-scheduler';
  spec.securityContext ??= {};
  (spec.volumes ?? []).forEach(volumeDefaults);
  for (const container of [
    ...(spec.initContainers ?? []),
    ...(spec.containers ?? []),
  ]) {
    containerDefaults(container, spec.hostNetwork ?? false);
  }
}

function volumeDefaults(volume: Volume): void {
  if (Object.keys(volume).length === 1) {
    volume.emptyDir = {};
  }
  const { secret, configMap, downwardAPI, projected, hostPath } = volume;
  for (const files of [secret, configMap, downwardAPI, projected]) {
    if (files) {
      files.defaultMode ??= FILE_MODE;
    }
  }
  for (const { serviceAccountToken } of projected?.sources ?? []) {
    if (serviceAccountToken) {
      serviceAccountToken.expirationSeconds ??= TOKEN_SECONDS;
    }
  }
  for (const { fieldRef } of [
    ...(downwardAPI?.items ?? []),
    ...(projected?.sources ?? []).flatMap(
      source => source.downwardAPI?.items ?? [],
    ),
  ]) {
    if (fieldRef) {
      fieldRef.apiVersion ||= 'v1';
    }
  }
  if (hostPath) {
    hostPath.type ??= '';
  }
}

function containerDefaults(container: Container, onHost: boolean): void {
  container.resources ??= {};
  container.terminationMessagePath ||= '/dev/termination-log';
  container.terminationMessagePolicy ||= 'File';
  container.imagePullPolicy ||= pullPolicy(container.image ?? '');
  for (const port of container.ports ?? []) {
    port.protocol ||= 'TCP';
    if (onHost) {
      port.hostPort ||= port.containerPort;
    }
  }
  for (const { valueFrom } of container.env ?? []) {
    if (valueFrom?.fieldRef) {
      valueFrom.fieldRef.apiVersion ||= 'v1';
    }
  }
  const { livenessProbe, readinessProbe, startupProbe, lifecycle } = container;
  for (const probe of [livenessProbe, readinessProbe, startupProbe]) {
    if (probe) {
      probe.timeoutSeconds ||= 1;
      probe.periodSeconds ||= 10;
      probe.successThreshold ||= 1;
      probe.failureThreshold ||= 3;
      if (probe.grpc) {
        probe.grpc.service ??= '';
      }
    }
  }
  for (const handler of [
    livenessProbe,
    readinessProbe,
    startupProbe,
    lifecycle?.postStart,
    lifecycle?.preStop,
  ]) {
    if (handler?.httpGet) {
      handler.httpGet.path ||= '/';
      handler.httpGet.scheme ||= 'HTTP';
    }
  }
  // A limit that is no request is one.
  const { limits, requests } = container.resources;
  if (limits) {
    container.resources.requests = { ...limits, ...requests };
  }
}

function pullPolicy(image: string): 'Always' | 'IfNotPresent' {
  const tag = /:([^/:@]+)$/.exec(image)?.[1] ?? 'latest';
  return tag === 'latest' && !image.includes('@') ? 'Always' : 'IfNotPresent';
}
