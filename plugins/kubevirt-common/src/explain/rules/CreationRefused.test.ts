import { expected, Found, outcome } from '../../__testUtils__/explained';
import { withoutInstance, withoutLauncher } from '../../__testUtils__/moments';

describe('CreationRefused', () => {
  it.each<Found>([
    {
      what: "KubeVirt's own refusal",
      where: {
        ...withoutInstance(
          'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: no memory requested, at least one of \'spec.domain.memory.guest\' must be set',
        ),
      },
      says: "The cluster refuses to create the VM: no memory requested, at least one of 'spec.domain.memory.guest' must be set.",
      shows:
        'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: no memory requested, at least one of \'spec.domain.memory.guest\' must be set',
    },
    {
      what: "CDI's refusal of a disk",
      where: {
        ...withoutInstance(
          'Error encountered while creating DataVolumes: failed to create DataVolume: admission webhook "datavolume-validate.cdi.kubevirt.io" denied the request:  PVC size is missing',
        ),
      },
      says: 'The cluster refuses to create the VM: PVC size is missing.',
      shows:
        'Error encountered while creating DataVolumes: failed to create DataVolume: admission webhook "datavolume-validate.cdi.kubevirt.io" denied the request:  PVC size is missing',
    },
    {
      what: 'the refusal of a policy',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: admission webhook "validate.policies.example.com" denied the request: label cost-centre is required',
        ),
      },
      says: 'The cluster refuses to create the VM: validate.policies.example.com says: label cost-centre is required.',
      shows:
        'Failure while starting VMI: admission webhook "validate.policies.example.com" denied the request: label cost-centre is required',
    },
    {
      what: 'any other refusal',
      where: {
        ...withoutLauncher(
          'FailedCreate',
          'failed to create virtual machine pod: pods "virt-launcher-web-abcde" is forbidden: error looking up service account team-a/robot: serviceaccount "robot" not found',
        ),
      },
      says: 'The cluster refuses to create the VM: pods "virt-launcher-web-abcde" is forbidden: error looking up service account team-a/robot: serviceaccount "robot" not found.',
      shows:
        'failed to create virtual machine pod: pods "virt-launcher-web-abcde" is forbidden: error looking up service account team-a/robot: serviceaccount "robot" not found',
    },
  ])('finds $what', each => {
    expect(outcome('CreationRefused', each)).toEqual(
      expected('CreationRefused', each),
    );
  });
});
