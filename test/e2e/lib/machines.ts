import { Kubernetes } from './kubernetes';

/** What a journey's machine is found by. */
export interface JourneyMachine {
  name: string;
  image: string;
  owner: string;
}

/**
 * Makes virtual machines that run from container disks.
 */
export async function createMachines(
  { api }: Kubernetes,
  namespace: string,
  machines: JourneyMachine[],
): Promise<void> {
  for (const { name, image, owner } of machines) {
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
                disks: [{ name: 'root', disk: { bus: 'virtio' } }],
                interfaces: [{ name: 'default', masquerade: {} }],
              },
              resources: { requests: { cpu: '1', memory: '128Mi' } },
            },
            networks: [{ name: 'default', pod: {} }],
            volumes: [{ name: 'root', containerDisk: { image } }],
          },
        },
      },
    };
    await api.create(object);
  }
}
