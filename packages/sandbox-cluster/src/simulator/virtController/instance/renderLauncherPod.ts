import {
  controllerReference,
  PersistentVolumeClaim,
  Pod,
  VirtualMachineInstance,
} from '../../model';
import { memoryOverhead } from '../memoryOverhead';
import { launcherGracePeriods } from './gracePeriods';
import { launcherContainers } from './launcherContainers';
import { launcherVolumes } from './launcherVolumes';

const ownAnnotations = [
  'kubevirt.io/latest-observed-api-version',
  'kubevirt.io/storage-observed-api-version',
  'kubectl.kubernetes.io/last-applied-configuration',
];

function annotations(vmi: VirtualMachineInstance): Record<string, string> {
  const { name, namespace } = vmi.metadata;
  const freezer = (action: string) =>
    JSON.stringify([
      '/usr/bin/virt-freezer',
      action,
      '--name',
      name,
      '--namespace',
      namespace,
    ]).replaceAll('","', '", "');
  const inherited = Object.entries(vmi.metadata.annotations ?? {}).filter(
    ([key]) => !ownAnnotations.includes(key),
  );
  return {
    ...Object.fromEntries(inherited),
    'descheduler.alpha.kubernetes.io/request-evict-only': '',
    'istio.io/reroute-virtual-interfaces': 'k6t-eth0',
    'kubectl.kubernetes.io/default-container': 'compute',
    'kubevirt.io/domain': name,
    'kubevirt.io/memory-overhead-bytes': String(memoryOverhead(vmi.spec)),
    'kubevirt.io/migrationTransportUnix': 'true',
    'post.hook.backup.velero.io/command': freezer('--unfreeze'),
    'post.hook.backup.velero.io/container': 'compute',
    'pre.hook.backup.velero.io/command': freezer('--freeze'),
    'pre.hook.backup.velero.io/container': 'compute',
    'pre.hook.backup.velero.io/timeout': '60s',
    'traffic.sidecar.istio.io/kubevirtInterfaces': 'k6t-eth0',
  };
}

function affinity(vmi: VirtualMachineInstance): Pod['spec']['affinity'] {
  const notObsolete = {
    key: 'node-labeller.kubevirt.io/obsolete-host-model',
    operator: 'DoesNotExist',
  };
  const given = vmi.spec.affinity as Pod['spec']['affinity'];
  const { nodeAffinity } = given ?? {};
  const terms = nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution
    ?.nodeSelectorTerms ?? [{}];
  return {
    ...given,
    nodeAffinity: {
      ...nodeAffinity,
      requiredDuringSchedulingIgnoredDuringExecution: {
        nodeSelectorTerms: terms.map(term => ({
          ...term,
          matchExpressions: [...(term.matchExpressions ?? []), notObsolete],
        })),
      },
    },
  };
}

/**
 * Renders the pod that runs an instance (KubeVirt v1.9.0
 * pkg/virt-controller/services/template.go).
 *
 * @param options.vmi - the instance, with its defaults filled in
 * @param options.claims - its claims
 * @param options.qemuTimeout - seconds that QEMU gets to start
 * @internal
 */
export function renderLauncherPod(options: {
  vmi: VirtualMachineInstance;
  claims: PersistentVolumeClaim[];
  qemuTimeout: number;
}): Pod {
  const { vmi, claims, qemuTimeout } = options;
  const { name, namespace, uid = '', labels } = vmi.metadata;
  const {
    architecture = 'amd64',
    domain,
    nodeSelector,
    tolerations,
  } = vmi.spec;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: '',
      generateName: `virt-launcher-${name}-`,
      namespace,
      labels: {
        ...labels,
        'kubevirt.io': 'virt-launcher',
        'kubevirt.io/created-by': uid,
        'vm.kubevirt.io/name': name.slice(0, 63),
        'vmi.kubevirt.io/id': name.slice(0, 63),
      },
      annotations: annotations(vmi),
      ownerReferences: [controllerReference(vmi)],
    },
    spec: {
      volumes: launcherVolumes(vmi),
      ...launcherContainers(vmi, claims, qemuTimeout),
      restartPolicy: 'Never',
      terminationGracePeriodSeconds: launcherGracePeriods(vmi).pod,
      nodeSelector: {
        ...nodeSelector,
        'kubernetes.io/arch': architecture,
        'kubevirt.io/schedulable': 'true',
        ...(domain.machine?.type && {
          [`machine-type.node.kubevirt.io/${domain.machine.type}`]: 'true',
        }),
      },
      automountServiceAccountToken: false,
      securityContext: {
        runAsUser: 107,
        runAsGroup: 107,
        runAsNonRoot: true,
        fsGroup: 107,
      },
      hostname: vmi.spec.hostname ?? name.replaceAll('.', '-').slice(0, 63),
      ...(vmi.spec.subdomain && { subdomain: vmi.spec.subdomain }),
      affinity: affinity(vmi),
      ...(tolerations && { tolerations }),
      ...(vmi.spec.priorityClassName && {
        priorityClassName: vmi.spec.priorityClassName,
      }),
      readinessGates: [
        { conditionType: 'kubevirt.io/virtual-machine-unpaused' },
      ],
      enableServiceLinks: false,
    },
  };
}
