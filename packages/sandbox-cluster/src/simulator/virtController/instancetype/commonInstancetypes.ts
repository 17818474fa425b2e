import { Instancetype, Preference } from '../../model';

const apiVersion = 'instancetype.kubevirt.io/v1beta1';
const vendor = { 'instancetype.kubevirt.io/vendor': 'kubevirt.io' };

function instancetype(
  name: string,
  guest: number,
  memory: string,
  gpu?: string,
): Instancetype {
  return {
    apiVersion,
    kind: 'VirtualMachineClusterInstancetype',
    metadata: {
      name,
      labels: {
        ...vendor,
        'instancetype.kubevirt.io/cpu': String(guest),
        'instancetype.kubevirt.io/memory': memory,
      },
    },
    spec: {
      cpu: { guest },
      memory: { guest: memory },
      ...(gpu && { gpus: [{ name: 'gpu1', deviceName: gpu }] }),
    },
  };
}

function preference(
  name: string,
  displayName: string,
  spec: Preference['spec'] = {},
): Preference {
  return {
    apiVersion,
    kind: 'VirtualMachineClusterPreference',
    metadata: {
      name,
      labels: vendor,
      annotations: { 'openshift.io/display-name': displayName },
    },
    spec: {
      ...spec,
      devices: {
        preferredDiskBus: 'virtio',
        preferredInterfaceModel: 'virtio',
        ...spec.devices,
      },
    },
  };
}

const linux: Preference['spec'] = { devices: { preferredRng: {} } };

const windows: Preference['spec'] = {
  cpu: { preferredCPUTopology: 'sockets' },
  devices: {
    preferredDiskBus: 'sata',
    preferredInterfaceModel: 'e1000e',
    preferredTPM: {},
  },
  firmware: { preferredEfi: { secureBoot: true } },
  preferredTerminationGracePeriodSeconds: 3600,
};

/**
 * Instance types as virt-operator brings them, the more useful ones.
 *
 * @internal
 */
export const commonInstancetypes: Instancetype[] = [
  instancetype('u1.nano', 1, '512Mi'),
  instancetype('u1.micro', 1, '1Gi'),
  instancetype('u1.small', 1, '2Gi'),
  instancetype('u1.medium', 1, '4Gi'),
  instancetype('u1.large', 2, '8Gi'),
  instancetype('u1.xlarge', 4, '16Gi'),
  instancetype('u1.2xlarge', 8, '32Gi'),
  instancetype('cx1.medium', 1, '2Gi'),
  instancetype('cx1.large', 2, '4Gi'),
  instancetype('m1.large', 2, '16Gi'),
  instancetype('m1.xlarge', 4, '32Gi'),
  instancetype('gn1.xlarge', 4, '16Gi', 'nvidia.com/GA100_A100_PCIE_40GB'),
];

/**
 * Preferences as virt-operator brings them, the more useful ones.
 *
 * @internal
 */
export const commonPreferences: Preference[] = [
  preference('linux', 'Linux', linux),
  preference('ubuntu', 'Ubuntu', linux),
  preference('debian', 'Debian', linux),
  preference('fedora', 'Fedora (amd64)', linux),
  preference('centos.stream9', 'CentOS Stream 9', linux),
  preference('centos.stream10', 'CentOS Stream 10', linux),
  preference('rhel.9', 'Red Hat Enterprise Linux 9', linux),
  preference('opensuse.leap', 'OpenSUSE Leap', linux),
  preference('alpine', 'Alpine', linux),
  preference('cirros', 'CirrOS', linux),
  preference('windows.11', 'Microsoft Windows 11', windows),
  preference('windows.2k25', 'Microsoft Windows Server 2025', windows),
];
