import { KubernetesObject, VirtualMachine } from '../objects';
import { VirtualMachineValues } from '../values';
import { fieldOfRefusal } from './fieldOfRefusal';

const values: VirtualMachineValues = {
  rootDisk: {
    containerDisk: { enabled: true, image: 'quay.io/containerdisks/fedora:42' },
    dataVolume: {
      enabled: true,
      template: {
        source: { blank: {} },
        pvc: { resources: { requests: { storage: '3Gi' } } },
      },
    },
  },
  extraDevices: { gpus: [{ name: 'gpu1', deviceName: 'nvidia.com/X' }] },
  resources: { cpu: 2, memory: '4Gi' },
  volumes: {
    disks: [
      { name: 'a', persistentVolumeClaim: { name: 'claim-a' } },
      { name: 'b', persistentVolumeClaim: { name: 'claim-b' } },
    ],
    filesystems: [{ name: 'share', persistentVolumeClaim: { name: 'files' } }],
  },
  network: { ports: [{ name: 'ssh', port: 22 }] },
  cloudInit: { userData: '#cloud-config' },
};

const virtualMachine: VirtualMachine = {
  kind: 'VirtualMachine',
  spec: {
    template: {
      spec: {
        domain: {
          devices: {
            disks: [
              { name: 'containerdisk' },
              { name: 'datavolumedisk' },
              { name: 'a' },
              { name: 'b' },
              { name: 'cloudinitdisk' },
            ],
            filesystems: [{ name: 'share' }],
          },
        },
        volumes: [
          { name: 'containerdisk', containerDisk: { image: 'x' } },
          { name: 'datavolumedisk', dataVolume: { name: 'dev' } },
          { name: 'a', persistentVolumeClaim: { claimName: 'claim-a' } },
          { name: 'b', persistentVolumeClaim: { claimName: 'claim-b' } },
          { name: 'share', persistentVolumeClaim: { claimName: 'files' } },
          { name: 'cloudinitdisk', cloudInitNoCloud: { userData: 'x' } },
        ],
      },
    },
  },
};

const webhook =
  'admission webhook "virtualmachine-validator.kubevirt.io" denied the request: ';

describe('fieldOfRefusal', () => {
  it.each<[string, string, string | undefined]>([
    // In the words of a real control plane.
    [
      'VirtualMachine',
      'VirtualMachine.kubevirt.io "Bad_Name" is invalid: metadata.name: Invalid value: "Bad_Name": a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters',
      'name',
    ],
    ['VirtualMachine', 'namespaces "team-a" not found', 'namespace'],
    [
      'VirtualMachine',
      `${webhook}spec.template.spec.domain.devices.disks[3].Name 'b' not found.`,
      'volumes.disks[1]',
    ],
    [
      'VirtualMachine',
      `${webhook}spec.template.spec.volumes[4] and spec.template.spec.volumes[0] must not have the same Name.`,
      'volumes.filesystems[0]',
    ],
    [
      'VirtualMachine',
      `${webhook}spec.template.spec.volumes[0] must have exactly one source type set`,
      'rootDisk.containerDisk.image',
    ],
    [
      'VirtualMachine',
      `${webhook}spec.template.spec.volumes[1] must have exactly one source type set`,
      'rootDisk.dataVolume.template',
    ],
    [
      'VirtualMachine',
      `${webhook}spec.template.spec.volumes[5].cloudInitNoCloud userdata exceeds 2048 byte limit. Should use UserDataSecretRef for larger data.`,
      'cloudInit.userData',
    ],
    [
      'VirtualMachine',
      `${webhook}Invalid RunStrategy (Sometimes)`,
      'runStrategy',
    ],
    [
      'VirtualMachine',
      `${webhook}DataVolumeTemplate entry spec.dataVolumeTemplate[0] must be referenced in the VMI template's 'volumes' list`,
      'rootDisk.dataVolume.template',
    ],
    [
      'VirtualMachine',
      `${webhook}virtiofs is not allowed: virtiofs feature gate is not enabled for PVC`,
      'volumes.filesystems',
    ],
    [
      'VirtualMachine',
      `${webhook}Host Devices feature gate is not enabled in kubevirt-config`,
      'extraDevices.hostDevices',
    ],
    [
      'VirtualMachine',
      `${webhook}Number of sockets in CPU topology is greater than the maximum sockets allowed`,
      'resources.cpu',
    ],
    [
      'VirtualMachine',
      `${webhook}spec.template.spec.domain.resources.requests.memory '1': must be greater than or equal to 1M.`,
      'resources.memory',
    ],
    [
      'VirtualMachine',
      'admission webhook "virtualmachines-mutator.kubevirt.io" denied the request: quantities must match the regular expression',
      'resources',
    ],
    ['VirtualMachine', 'something else', undefined],
    [
      'DataVolume',
      'admission webhook "datavolume-validate.cdi.kubevirt.io" denied the request: PVC size is missing',
      'rootDisk.dataVolume.template.pvc.resources.requests.storage',
    ],
    [
      'DataVolume',
      'the server could not find the requested resource',
      'rootDisk.dataVolume.template',
    ],
    [
      'Service',
      'Service "dev" is invalid: spec.ports[0].name: Invalid value: "HTTP_PORT"',
      'network.ports[0].name',
    ],
    [
      'Service',
      'Service "dev" is invalid: spec.ports: Required',
      'network.ports',
    ],
    ['Secret', 'Request entity too large', 'cloudInit.userData'],
  ])('of a %s: "%s" is about %s', (kind, message, expected) => {
    const object: KubernetesObject = { kind };
    expect(
      fieldOfRefusal({ object, message }, { virtualMachine, values }),
    ).toBe(expected);
  });

  it('reads the field of a cause where the sentence names none', () => {
    const refusal = {
      object: virtualMachine,
      message: `${webhook}Invalid name of the port: X`,
      causes: [
        {
          message: 'Invalid name of the port: X',
          field:
            'spec.template.spec.domain.devices.interfaces[0].ports[0].name',
        },
      ],
    };
    expect(fieldOfRefusal(refusal, { virtualMachine, values })).toBe(
      'network.ports[0].name',
    );
  });
});
