import { expected, Found, outcome } from '../../__testUtils__/explained';
import { withoutLauncher } from '../../__testUtils__/moments';

describe('DeviceNotPermitted', () => {
  it.each<Found>([
    {
      what: 'a GPU that KubeVirt does not list',
      where: {
        ...withoutLauncher(
          'FailedCreate',
          'failed to render launch manifest: GPU nvidia.com/TU104 is not permitted in permittedHostDevices configuration',
        ),
      },
      says: "KubeVirt does not permit the device 'nvidia.com/TU104' on this cluster.",
      shows:
        'failed to render launch manifest: GPU nvidia.com/TU104 is not permitted in permittedHostDevices configuration',
    },
    {
      what: 'what is permitted instead, where the configuration is known',
      where: {
        ...withoutLauncher(
          'FailedCreate',
          'failed to render launch manifest: GPU nvidia.com/TU104 is not permitted in permittedHostDevices configuration',
        ),
        kubeVirt: {
          spec: {
            configuration: {
              permittedHostDevices: {
                pciHostDevices: [{ resourceName: 'nvidia.com/A100' }],
                mediatedDevices: [{ resourceName: 'nvidia.com/T4' }],
              },
            },
          },
        },
      },
      says: "KubeVirt does not permit the device 'nvidia.com/TU104' on this cluster; it permits nvidia.com/A100 and nvidia.com/T4.",
      shows:
        'failed to render launch manifest: GPU nvidia.com/TU104 is not permitted in permittedHostDevices configuration',
    },
    {
      what: 'a host device',
      where: {
        ...withoutLauncher(
          'FailedCreate',
          'failed to render launch manifest: HostDevice intel.com/qat is not permitted in permittedHostDevices configuration',
        ),
      },
      says: "KubeVirt does not permit the device 'intel.com/qat' on this cluster.",
      shows:
        'failed to render launch manifest: HostDevice intel.com/qat is not permitted in permittedHostDevices configuration',
    },
  ])('finds $what', each => {
    expect(outcome('DeviceNotPermitted', each)).toEqual(
      expected('DeviceNotPermitted', each),
    );
  });
});
