import {
  KubeObject,
  PersistentVolumeClaim,
  VirtualMachine,
  VirtualMachineInstanceSpec,
  Volume,
} from '../model';
import { failAnnotation } from '../failAnnotation';

const focal =
  'https://cloud-images.ubuntu.com/releases/focal/release/ubuntu-20.04-server-cloudimg-amd64.img';

const userData = `#cloud-config
user: ubuntu
password: ubuntu
chpasswd: { expire: False }
packages:
- qemu-guest-agent
`;

/**
 * What makes one machine of a scene differ from the others.
 *
 * @internal
 */
export interface MachineOptions {
  name: string;
  namespace: string;
  runStrategy?: string;
  /** A failure to ask for, by its row. */
  fail?: string;
  /** The boot volume; a container disk where left out. */
  root?: Omit<Volume, 'name'>;
  dataVolume?: {
    url?: string;
    source?: object;
    size?: string;
    storageClassName?: string;
    annotations?: Record<string, string>;
  };
  cloudInit?: Omit<Volume, 'name'>;
  cpu?: number;
  memory?: string;
  /** What the pod reserves, beyond what follows from the above. */
  requests?: Record<string, string>;
  devices?: Partial<VirtualMachineInstanceSpec['domain']['devices']>;
  spec?: Partial<VirtualMachineInstanceSpec>;
  annotations?: Record<string, string>;
  volumes?: Volume[];
}

function rootVolume(options: MachineOptions): Omit<Volume, 'name'> {
  if (options.dataVolume) return { dataVolume: { name: options.name } };
  return (
    options.root ?? {
      containerDisk: { image: 'quay.io/containerdisks/ubuntu:22.04' },
    }
  );
}

function dataVolumeTemplates({ name, dataVolume }: MachineOptions) {
  if (!dataVolume) return undefined;
  const { url = focal, size = '3Gi', storageClassName } = dataVolume;
  return [
    {
      metadata: {
        name,
        ...(dataVolume.annotations && { annotations: dataVolume.annotations }),
      },
      spec: {
        source: dataVolume.source ?? { http: { url } },
        pvc: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: size } },
          ...(storageClassName && { storageClassName }),
        },
      },
    },
  ];
}

/**
 * Makes a machine: small, with a container disk and cloud-init, unless told
 * otherwise.
 *
 * @internal
 */
export function machine(options: MachineOptions): VirtualMachine {
  const { name, namespace, fail, volumes = [] } = options;
  const labels = { 'kubevirt.io/vm': name, app: name };
  const disks = ['rootdisk', ...volumes.map(one => one.name), 'cloudinitdisk'];
  const templates = dataVolumeTemplates(options);
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: {
      name,
      namespace,
      labels,
      annotations: {
        ...options.annotations,
        ...(fail && { [failAnnotation]: fail }),
      },
    },
    spec: {
      runStrategy: options.runStrategy ?? 'RerunOnFailure',
      ...(templates && { dataVolumeTemplates: templates }),
      template: {
        metadata: { labels },
        spec: {
          domain: {
            cpu: { sockets: options.cpu ?? 1 },
            memory: { guest: options.memory ?? '1Gi' },
            ...(options.requests && {
              resources: { requests: options.requests },
            }),
            devices: {
              disks: disks.map(disk => ({
                name: disk,
                disk: { bus: 'virtio' },
              })),
              interfaces: [{ name: 'default', masquerade: {} }],
              ...options.devices,
            },
          },
          networks: [{ name: 'default', pod: {} }],
          volumes: [
            { name: 'rootdisk', ...rootVolume(options) },
            ...volumes,
            {
              name: 'cloudinitdisk',
              ...(options.cloudInit ?? { cloudInitNoCloud: { userData } }),
            },
          ],
          ...options.spec,
        },
      },
    },
  };
}

/**
 * Makes a claim.
 *
 * @internal
 */
export function claim(options: {
  name: string;
  namespace: string;
  size?: string;
  accessMode?: string;
  storageClassName?: string;
  fail?: string;
}): PersistentVolumeClaim {
  const { name, namespace, storageClassName, fail } = options;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: {
      name,
      namespace,
      ...(fail && { annotations: { [failAnnotation]: fail } }),
    },
    spec: {
      accessModes: [options.accessMode ?? 'ReadWriteOnce'],
      resources: { requests: { storage: options.size ?? '5Gi' } },
      ...(storageClassName && { storageClassName }),
    },
  };
}

/**
 * Makes a service that exposes a machine's ports.
 *
 * @internal
 */
export function service(options: {
  name: string;
  namespace: string;
  ports: { name: string; port: number }[];
}): KubeObject & { spec: object } {
  const { name, namespace, ports } = options;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { selector: { 'kubevirt.io/vm': name }, ports },
  };
}
