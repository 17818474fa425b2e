import {
  ClusterObjects,
  Condition,
  DataVolume,
  Event,
  KubeVirt,
  PersistentVolumeClaim,
  Pod,
  Service,
  VirtualMachine,
  VirtualMachineInstance,
  VirtualMachineInstanceMigration,
  VirtualMachineInstanceSpec,
} from '../objects';

/** The moment at which the tests take place. */
export const now = new Date('2026-01-31T08:00:00Z');

/** A time so many seconds before now. */
export function ago(seconds: number): string {
  return new Date(now.getTime() - seconds * 1000).toISOString();
}

const namespace = 'team-a';
const name = 'web';

/** What a test says of a virtual machine; the rest is as it usually is. */
export interface Machine {
  status?: string;
  vm?: Partial<VirtualMachine['metadata']>;
  runStrategy?: string;
  /** More of the VirtualMachine's spec. */
  spec?: Partial<VirtualMachine['spec']>;
  vmStatus?: Partial<VirtualMachine['status']>;
  vmConditions?: Condition[];
  /** Instead of parts of the template's spec. */
  template?: VirtualMachineInstanceSpec;
  /** The instance's status; none is there without it. */
  instance?: Partial<VirtualMachineInstance['status']>;
  instanceMeta?: Partial<VirtualMachineInstance['metadata']>;
  conditions?: Condition[];
  /** The launcher's status; none is there without it. */
  launcher?: Partial<Pod['status']>;
  launcherSpec?: Pod['spec'];
  /** The status of DataVolume `web`; none is there without it. */
  dataVolume?: Partial<DataVolume['status']>;
  dataVolumeSpec?: DataVolume['spec'];
  /** The status of the claim `web`; none is there without it. */
  claim?: Partial<PersistentVolumeClaim['status']>;
  claimSpec?: PersistentVolumeClaim['spec'];
  /** The status of CDI's importer pod; none is there without it. */
  importer?: Partial<Pod['status']>;
  migrations?: VirtualMachineInstanceMigration[];
  migrationTarget?: Partial<Pod['status']>;
  services?: Service[];
  endpointSlices?: ClusterObjects['endpointSlices'];
  kubeVirt?: KubeVirt;
  events?: TestEvent[];
}

/** An event, by what it is about. */
export interface TestEvent extends Omit<Event, 'involvedObject'> {
  about: keyof typeof subjects;
  /** Of the object that it is about, where that is not the present one. */
  uid?: string;
  secondsAgo?: number;
}

const subjects = {
  VirtualMachine: { kind: 'VirtualMachine', name, uid: 'vm-uid' },
  VirtualMachineInstance: {
    kind: 'VirtualMachineInstance',
    name,
    uid: 'vmi-uid',
  },
  DataVolume: { kind: 'DataVolume', name, uid: 'dv-uid' },
  PersistentVolumeClaim: {
    kind: 'PersistentVolumeClaim',
    name,
    uid: 'claim-uid',
  },
  launcher: {
    kind: 'Pod',
    name: 'virt-launcher-web-abcde',
    uid: 'launcher-uid',
  },
  importer: { kind: 'Pod', name: 'importer-web', uid: 'importer-uid' },
  migration: {
    kind: 'VirtualMachineInstanceMigration',
    name: 'move',
    uid: 'move-uid',
  },
};

/** Cloud-init data that installs the guest agent. */
const cloudInit = '#cloud-config\npackages: [qemu-guest-agent]\n';

/** A root disk made from an image, as most virtual machines have it. */
export const fromImage: VirtualMachineInstanceSpec = {
  domain: {
    devices: {
      disks: [
        { name: 'root', disk: { bus: 'virtio' } },
        { name: 'cloudinit', disk: { bus: 'virtio' } },
      ],
      interfaces: [{ name: 'default', masquerade: {} }],
    },
    resources: { requests: { cpu: '2', memory: '4Gi' } },
  },
  networks: [{ name: 'default', pod: {} }],
  volumes: [
    { name: 'root', dataVolume: { name } },
    { name: 'cloudinit', cloudInitNoCloud: { userData: cloudInit } },
  ],
};

/** A root disk in a container image. */
export const fromContainerDisk: VirtualMachineInstanceSpec = {
  ...fromImage,
  volumes: [
    {
      name: 'root',
      containerDisk: { image: 'quay.io/containerdisks/fedora:41' },
    },
    { name: 'cloudinit', cloudInitNoCloud: { userData: cloudInit } },
  ],
};

/** The objects of the virtual machine `web` in the namespace `team-a`. */
export function machine(parts: Machine = {}): ClusterObjects {
  const {
    template = fromImage,
    status = 'Running',
    runStrategy = 'RerunOnFailure',
  } = parts;
  return {
    virtualMachines: [
      {
        apiVersion: 'kubevirt.io/v1',
        kind: 'VirtualMachine',
        metadata: {
          namespace,
          name,
          uid: 'vm-uid',
          creationTimestamp: ago(7200),
          ...parts.vm,
        },
        spec: { runStrategy, template: { spec: template }, ...parts.spec },
        status: {
          printableStatus: status,
          runStrategy,
          conditions: parts.vmConditions ?? [
            parts.instance
              ? { type: 'Ready', status: 'True' }
              : { type: 'Ready', status: 'False', reason: 'VMINotExists' },
          ],
          created: parts.instance !== undefined,
          ...parts.vmStatus,
        },
      },
    ],
    virtualMachineInstances: parts.instance
      ? [
          {
            metadata: {
              namespace,
              name,
              uid: 'vmi-uid',
              creationTimestamp: ago(3600),
              ownerReferences: [
                { kind: 'VirtualMachine', name, uid: 'vm-uid' },
              ],
              ...parts.instanceMeta,
            },
            spec: template,
            status: {
              phase: 'Running',
              nodeName: 'node01',
              conditions: parts.conditions ?? [
                { type: 'Ready', status: 'True' },
                { type: 'AgentConnected', status: 'True' },
              ],
              ...parts.instance,
            },
          },
        ]
      : [],
    pods: [
      ...(parts.launcher ? [launcher(parts)] : []),
      ...(parts.migrationTarget ? [migrationTarget(parts)] : []),
      ...(parts.importer ? [importer(parts)] : []),
    ],
    dataVolumes: parts.dataVolume
      ? [
          {
            metadata: { namespace, name, uid: 'dv-uid' },
            spec: parts.dataVolumeSpec ?? {
              source: { http: { url: 'https://images.example.com/os.img' } },
              pvc: { resources: { requests: { storage: '3Gi' } } },
            },
            status: { phase: 'ImportInProgress', ...parts.dataVolume },
          },
        ]
      : [],
    persistentVolumeClaims: parts.claim
      ? [
          {
            metadata: { namespace, name, uid: 'claim-uid' },
            spec: parts.claimSpec ?? {
              storageClassName: 'fast',
              volumeName: 'pv-1',
            },
            status: { phase: 'Bound', ...parts.claim },
          },
        ]
      : [],
    virtualMachineInstanceMigrations: parts.migrations,
    services: parts.services,
    endpointSlices: parts.endpointSlices,
    kubeVirts: parts.kubeVirt ? [parts.kubeVirt] : [],
    events: (parts.events ?? []).map(event),
  };
}

function launcher({ launcher: status, launcherSpec }: Machine): Pod {
  return {
    metadata: {
      namespace,
      name: subjects.launcher.name,
      uid: subjects.launcher.uid,
      labels: {
        'kubevirt.io': 'virt-launcher',
        'kubevirt.io/created-by': 'vmi-uid',
        'vmi.kubevirt.io/id': name,
      },
      creationTimestamp: ago(3600),
    },
    spec: launcherSpec,
    status: { phase: 'Running', ...status },
  };
}

function migrationTarget({ migrationTarget: status }: Machine): Pod {
  return {
    metadata: {
      namespace,
      name: 'virt-launcher-web-fghij',
      uid: 'target-uid',
      labels: {
        'kubevirt.io': 'virt-launcher',
        'kubevirt.io/created-by': 'vmi-uid',
        'kubevirt.io/migrationJobUID': 'move-uid',
      },
      creationTimestamp: ago(60),
    },
    status: { phase: 'Pending', ...status },
  };
}

function importer({ importer: status }: Machine): Pod {
  return {
    metadata: {
      namespace,
      name: subjects.importer.name,
      uid: subjects.importer.uid,
      ownerReferences: [
        { kind: 'PersistentVolumeClaim', name, uid: 'claim-uid' },
      ],
    },
    status: { phase: 'Pending', ...status },
  };
}

function event(options: TestEvent): Event {
  const { about, uid, secondsAgo = 10, ...rest } = options;
  const subject = { namespace, ...subjects[about] };
  return {
    metadata: { namespace, name: `${about}.${rest.reason}` },
    involvedObject: { ...subject, uid: uid ?? subject.uid },
    type: 'Warning',
    count: 1,
    firstTimestamp: ago(secondsAgo),
    lastTimestamp: ago(secondsAgo),
    ...rest,
  };
}
