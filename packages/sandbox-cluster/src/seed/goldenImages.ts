import { timestamp } from '../registry/prepareMetadata';
import { boundClaim } from './boundClaim';

const namespace = 'kubevirt-os-images';

const images: [
  name: string,
  size: string,
  instancetype: string,
  preference: string,
][] = [
  ['ubuntu-24.04', '10Gi', 'u1.medium', 'ubuntu'],
  ['debian-13', '10Gi', 'u1.small', 'debian'],
  ['fedora', '10Gi', 'u1.medium', 'fedora'],
  ['centos-stream10', '30Gi', 'u1.medium', 'centos.stream10'],
];

function golden([
  name,
  size,
  instancetype,
  preference,
]: (typeof images)[number]): object[] {
  const now = timestamp();
  const source = { pvc: { name, namespace } };
  const labels = {
    'instancetype.kubevirt.io/default-instancetype': instancetype,
    'instancetype.kubevirt.io/default-preference': preference,
  };
  return [
    ...boundClaim({
      name,
      namespace,
      size,
      labels,
      storageClassName: 'standard',
      accessMode: 'ReadWriteMany',
      volumeMode: 'Block',
    }),
    {
      apiVersion: 'cdi.kubevirt.io/v1beta1',
      kind: 'DataSource',
      metadata: { name, namespace, labels },
      spec: { source },
      status: {
        source,
        conditions: [
          {
            type: 'Ready',
            status: 'True',
            reason: 'Ready',
            message: 'DataSource is ready to be consumed',
            lastHeartbeatTime: now,
            lastTransitionTime: now,
          },
        ],
      },
    },
  ];
}

/** A source whose image nobody has imported yet. */
const waiting = {
  apiVersion: 'cdi.kubevirt.io/v1beta1',
  kind: 'DataSource',
  metadata: {
    name: 'windows-11',
    namespace,
    labels: {
      'instancetype.kubevirt.io/default-instancetype': 'u1.large',
      'instancetype.kubevirt.io/default-preference': 'windows.11',
    },
  },
  spec: { source: { pvc: { name: 'windows-11', namespace } } },
};

/** Everybody may clone the images (CDI v1.66.0 doc/clone-datavolume.md). */
const access = [
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'os-images.kubevirt.io:view', namespace },
    rules: [
      {
        verbs: ['get', 'list', 'watch'],
        apiGroups: ['', 'cdi.kubevirt.io'],
        resources: ['persistentvolumeclaims', 'datavolumes', 'datasources'],
      },
      {
        verbs: ['create'],
        apiGroups: ['cdi.kubevirt.io'],
        resources: ['datavolumes/source'],
      },
    ],
  },
  {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata: { name: 'os-images.kubevirt.io:view', namespace },
    roleRef: {
      apiGroup: 'rbac.authorization.k8s.io',
      kind: 'Role',
      name: 'os-images.kubevirt.io:view',
    },
    subjects: ['system:authenticated', 'system:serviceaccounts'].map(name => ({
      kind: 'Group',
      apiGroup: 'rbac.authorization.k8s.io',
      name,
    })),
  },
];

/**
 * Images that machines can be cloned from, with the DataSources that name
 * them and the sizes that suit them; one is not there yet.
 *
 * @internal
 */
export function goldenImages(): object[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    },
    ...images.flatMap(golden),
    waiting,
    ...access,
  ];
}
