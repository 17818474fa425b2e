import { Kubernetes } from './kubernetes';

/** What a journey's machine is found by. */
export interface JourneyMachine {
  name: string;
  image: string;
  owner: string;
  /** A claim that is made for it as a second disk. */
  claim?: string;
}

/**
 * Makes virtual machines that run from container disks.
 */
export async function createMachines(
  { api }: Kubernetes,
  namespace: string,
  machines: JourneyMachine[],
): Promise<void> {
  for (const { name, image, owner, claim } of machines) {
    if (claim) {
      await api.create(claimOf(namespace, claim));
    }
    const disks = ['root', ...(claim ? ['data'] : [])];
    const object = {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: {
        namespace,
        name,
        annotations: { 'backstage.io/owner': owner },
      },
      spec: {
        runStrategy: 'RerunOnFailure',
        template: {
          metadata: { labels: { journey: name } },
          spec: {
            domain: {
              devices: {
                disks: disks.map(disk => ({
                  name: disk,
                  disk: { bus: 'virtio' },
                })),
                interfaces: [{ name: 'default', masquerade: {} }],
              },
              resources: { requests: { cpu: '1', memory: '128Mi' } },
            },
            networks: [{ name: 'default', pod: {} }],
            volumes: [
              { name: 'root', containerDisk: { image } },
              ...(claim
                ? [
                    {
                      name: 'data',
                      persistentVolumeClaim: { claimName: claim },
                    },
                  ]
                : []),
            ],
          },
        },
      },
    };
    await api.create(object);
  }
}

function claimOf(namespace: string, name: string) {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { namespace, name },
    spec: {
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: '1Gi' } },
    },
  };
}
