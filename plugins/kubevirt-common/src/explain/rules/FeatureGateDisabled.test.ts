import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { readyWith, withoutInstance } from '../../__testUtils__/moments';

describe('FeatureGateDisabled', () => {
  it.each<Found>([
    {
      what: 'claims as file systems',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: virtiofs is not allowed: virtiofs feature gate is not enabled for PVC',
        ),
      },
      says: "The VM needs KubeVirt's feature gate 'EnableVirtioFsStorageVolumes', which is off on this cluster.",
      shows:
        'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: virtiofs is not allowed: virtiofs feature gate is not enabled for PVC',
    },
    {
      what: 'host devices',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: Host Devices feature gate is not enabled in kubevirt-config',
        ),
      },
      says: "The VM needs KubeVirt's feature gate 'HostDevices', which is off on this cluster.",
      shows:
        'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: Host Devices feature gate is not enabled in kubevirt-config',
    },
  ])('finds $what', each => {
    expect(outcome('FeatureGateDisabled', each)).toEqual(
      expected('FeatureGateDisabled', each),
    );
  });

  it.each<Left>([
    {
      what: 'why a VM cannot move, which names a gate as well',
      where: {
        instance: {},
        conditions: readyWith({
          type: 'LiveMigratable',
          status: 'False',
          reason: 'HostDeviceNotLiveMigratable',
          message:
            'VMI specifies a GPU but feature gate VGPULiveMigration is not enabled',
        }),
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
