import {
  VirtualMachineIdentity,
  VirtualMachineManifestResponse,
} from 'backstage-plugin-kubevirt-common';

/** A machine, its DataVolume and its Service; one claim cannot be read. */
export function aManifest({
  namespace,
  name,
}: VirtualMachineIdentity): VirtualMachineManifestResponse {
  const metadata = {
    namespace,
    name,
    uid: '3c5d7a52-6f0f-4c1f-9f4e-5c1f3b8e9a10',
    resourceVersion: '48213',
    creationTimestamp: '2026-03-01T08:00:00Z',
    labels: { 'app.kubernetes.io/name': name },
  };
  const manager = { manager: 'backstage', operation: 'Apply' };
  const machine = {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: { ...metadata, managedFields: [manager] },
    spec: {
      runStrategy: 'RerunOnFailure',
      template: {
        spec: {
          domain: { cpu: { cores: 8 }, memory: { guest: '16Gi' } },
          volumes: [
            { name: 'rootdisk', dataVolume: { name } },
            {
              name: 'cloudinitdisk',
              cloudInitNoCloud: {
                userData: '#cloud-config\nuser: ubuntu\npassword: (left out)\n',
                networkDataSecretRef: { name: `${name}-network` },
              },
            },
          ],
        },
      },
    },
    status: { printableStatus: 'Running', ready: true },
  };
  const dataVolume = {
    apiVersion: 'cdi.kubevirt.io/v1beta1',
    kind: 'DataVolume',
    metadata,
    spec: {
      source: { http: { url: 'https://images.example.com/ubuntu-24.04.img' } },
      storage: { resources: { requests: { storage: '3Gi' } } },
    },
    status: { phase: 'Succeeded' },
  };
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata,
    spec: {
      selector: { 'vm.kubevirt.io/name': name },
      ports: [{ name: 'http', port: 5901 }],
    },
  };
  return {
    objects: [machine, dataVolume, service],
    secrets: [`${name}-network`],
    unreadable: [
      {
        kind: 'PersistentVolumeClaim',
        name: 'datasets',
        reason: 'persistentvolumeclaims "datasets" is forbidden',
      },
    ],
    cloudInit: 'shown',
  };
}
