import { KubeObject } from '../../model';
import { claim, machine, MachineOptions } from '../../scenes/sceneObjects';

type Options = Omit<MachineOptions, 'name' | 'namespace'>;

/** @internal */
export const vm =
  (
    options: Options = {},
    others: (namespace: string) => KubeObject[] = () => [],
  ) =>
  (namespace: string): KubeObject[] =>
    [...others(namespace), machine({ name: 'vm', namespace, ...options })];

/** @internal */
export const onNode = (node: string) => ({
  spec: { nodeSelector: { 'kubernetes.io/hostname': node } },
});

/** @internal */
export const quota = (hard: Record<string, string>) => (namespace: string) =>
  [
    {
      apiVersion: 'v1',
      kind: 'ResourceQuota',
      metadata: { name: 'quota', namespace },
      spec: { hard },
    },
  ];

/** @internal */
export const disk = (claimName: string) => ({
  root: { persistentVolumeClaim: { claimName } },
});

/** @internal */
export const gpu = (name: string, deviceName: string) => ({ name, deviceName });
/** @internal */
export const permitted = 'nvidia.com/GA100_A100_PCIE_40GB';

/** A claim, and a machine `other` on the first node that uses it. */
export const sharing = (accessMode: string) => (namespace: string) =>
  [
    claim({ name: 'data', namespace, accessMode }),
    machine({
      name: 'other',
      namespace,
      ...disk('data'),
      ...onNode('node01'),
    }),
  ];

/** @internal */
export const migration = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachineInstanceMigration',
  metadata: { name: 'migration' },
  spec: { vmiName: 'vm' },
};

/** @internal */
export const storageTemplate = (storageClassName?: string) => ({
  spec: {
    dataVolumeTemplates: [
      {
        metadata: { name: 'vm' },
        spec: {
          source: { http: { url: 'https://images.example.com/disk.qcow2' } },
          storage: {
            resources: { requests: { storage: '3Gi' } },
            ...(storageClassName && { storageClassName }),
          },
        },
      },
    ],
  },
});

/** As `vm`, with a template of the newer kind, which has a `storage`. */
export const withStorage =
  (storageClassName?: string) => (namespace: string) => {
    const [one] = vm({ dataVolume: {} })(namespace);
    return [
      {
        ...one,
        spec: {
          ...(one as KubeObject & { spec: object }).spec,
          ...storageTemplate(storageClassName).spec,
        },
      },
    ];
  };

/** @internal */
export const url = (path: string) => ({ dataVolume: { url: path } });
/** @internal */
export const registry = (image: string) => ({
  dataVolume: { source: { registry: { url: `docker://${image}` } } },
});
/** @internal */
export const container = (image: string) => ({
  root: { containerDisk: { image } },
});
