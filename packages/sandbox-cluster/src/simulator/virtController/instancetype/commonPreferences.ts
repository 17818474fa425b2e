import { Preference } from '../../model';

function preference(
  name: string,
  displayName: string,
  spec: Preference['spec'],
): Preference {
  return {
    apiVersion: 'instancetype.kubevirt.io/v1beta1',
    kind: 'VirtualMachineClusterPreference',
    metadata: {
      name,
      labels: { 'instancetype.kubevirt.io/vendor': 'kubevirt.io' },
      annotations: { 'openshift.io/display-name': displayName },
    },
    spec,
  };
}

const linux: Preference['spec'] = {
  devices: {
    preferredDiskBus: 'virtio',
    preferredInterfaceModel: 'virtio',
    preferredRng: {},
  },
};

const windows = (guest: number, memory: string): Preference['spec'] => ({
  clock: {
    preferredClockOffset: { utc: {} },
    preferredTimer: {
      hpet: { present: false },
      hyperv: {},
      pit: { tickPolicy: 'delay' },
      rtc: { tickPolicy: 'catchup' },
    },
  },
  cpu: { preferredCPUTopology: 'sockets' },
  devices: {
    preferredAutoattachInputDevice: true,
    preferredDiskBus: 'sata',
    preferredInputBus: 'usb',
    preferredInputType: 'tablet',
    preferredInterfaceModel: 'e1000e',
    preferredTPM: {},
  },
  features: {
    preferredAcpi: {},
    preferredApic: {},
    preferredHyperv: {
      frequencies: {},
      ipi: {},
      reenlightenment: {},
      relaxed: {},
      reset: {},
      runtime: {},
      spinlocks: { spinlocks: 8191 },
      synic: {},
      synictimer: { direct: {} },
      tlbflush: {},
      vapic: {},
      vpindex: {},
    },
    preferredSmm: {},
  },
  firmware: { preferredEfi: { secureBoot: true } },
  preferredTerminationGracePeriodSeconds: 3600,
  requirements: { cpu: { guest }, memory: { guest: memory } },
});

/** For images that have the virtio drivers. */
function withDrivers(spec: Preference['spec']): Preference['spec'] {
  const { devices } = spec;
  return {
    ...spec,
    devices: {
      ...devices,
      preferredDiskBus: 'virtio',
      preferredInterfaceModel: 'virtio',
    },
  };
}

/** As Windows comes, and with the virtio drivers. */
function bothWindows(
  name: string,
  displayName: string,
  spec: Preference['spec'],
): Preference[] {
  return [
    preference(name, displayName, spec),
    preference(`${name}.virtio`, `${displayName} (virtio)`, withDrivers(spec)),
  ];
}

/**
 * Preferences as virt-operator brings them, the more useful ones (KubeVirt
 * common-instancetypes v1.5 preferences).
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
  ...bothWindows('windows.11', 'Microsoft Windows 11', windows(2, '4Gi')),
  ...bothWindows(
    'windows.2k22',
    'Microsoft Windows Server 2022',
    windows(1, '2Gi'),
  ),
  ...bothWindows(
    'windows.2k25',
    'Microsoft Windows Server 2025',
    windows(1, '2Gi'),
  ),
];
