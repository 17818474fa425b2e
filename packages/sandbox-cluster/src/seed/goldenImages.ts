import { timestamp } from '../registry/prepareMetadata';
import { boundClaim } from './boundClaim';
import { readySnapshot } from './readySnapshot';

const namespace = 'kubevirt-os-images';

type Image = [
  name: string,
  gibibytes: number,
  instancetype: string,
  preference: string,
];

const images: Image[] = [
  ['ubuntu-24.04', 10, 'u1.medium', 'ubuntu'],
  ['debian-13', 10, 'u1.small', 'debian'],
  ['fedora', 10, 'u1.medium', 'fedora'],
  ['centos-stream10', 30, 'u1.medium', 'centos.stream10'],
];

/** Kept as snapshots, as CDI does where the storage clones those better. */
const snapshots: Image[] = [['windows-2k22', 40, 'u1.large', 'windows.2k22']];

function labelsOf([, , instancetype, preference]: Image) {
  return {
    'instancetype.kubevirt.io/default-instancetype': instancetype,
    'instancetype.kubevirt.io/default-preference': preference,
  };
}

function readySource(image: Image, kind: 'pvc' | 'snapshot'): object {
  const [name] = image;
  const now = timestamp();
  const source = { [kind]: { name, namespace } };
  return {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataSource',
    metadata: { name, namespace, labels: labelsOf(image) },
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
  };
}

function asClaim(image: Image): object[] {
  const [name, gibibytes] = image;
  return [
    ...boundClaim({
      name,
      namespace,
      size: `${gibibytes}Gi`,
      labels: labelsOf(image),
      storageClassName: 'standard',
      accessMode: 'ReadWriteMany',
      volumeMode: 'Block',
    }),
    readySource(image, 'pvc'),
  ];
}

function asSnapshot(image: Image): object[] {
  const [name, gibibytes] = image;
  const labels = labelsOf(image);
  return [
    ...readySnapshot({ name, namespace, gibibytes, labels }),
    readySource(image, 'snapshot'),
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
        verbs: ['get', 'list', 'watch'],
        apiGroups: ['snapshot.storage.k8s.io'],
        resources: ['volumesnapshots'],
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
 * them and the sizes that suit them; one is a snapshot, and one is not there
 * yet.
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
    ...images.flatMap(asClaim),
    ...snapshots.flatMap(asSnapshot),
    waiting,
    ...access,
  ];
}
