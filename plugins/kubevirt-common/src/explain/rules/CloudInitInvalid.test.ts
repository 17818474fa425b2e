import { expected, Found, outcome } from '../../__testUtils__/explained';
import { withoutInstance } from '../../__testUtils__/moments';

describe('CloudInitInvalid', () => {
  it.each<Found>([
    {
      what: 'data that is too long',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: spec.volumes[1].cloudInitNoCloud userdata exceeds 2048 byte limit. Should use UserDataSecretRef for larger data.',
        ),
      },
      says: "The VM's cloud-init data is longer than the 2048 bytes that may stand in the VM itself.",
      shows:
        'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: spec.volumes[1].cloudInitNoCloud userdata exceeds 2048 byte limit. Should use UserDataSecretRef for larger data.',
    },
    {
      what: 'data that is missing',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: spec.volumes[1].cloudInitNoCloud must have at least one userdatasource or one networkdatasource set.',
        ),
      },
      says: "The VM's cloud-init volume has no data.",
      shows:
        'Failure while starting VMI: spec.volumes[1].cloudInitNoCloud must have at least one userdatasource or one networkdatasource set.',
    },
    {
      what: 'data that is not base64',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: spec.volumes[1].cloudInitNoCloud.userDataBase64 is not a valid base64 value.',
        ),
      },
      says: "The VM's cloud-init data is not valid base64.",
      shows:
        'Failure while starting VMI: spec.volumes[1].cloudInitNoCloud.userDataBase64 is not a valid base64 value.',
    },
    {
      what: 'data that is given twice',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: spec.volumes[1].cloudInitNoCloud must have only one userdatasource set.',
        ),
      },
      says: "The VM's cloud-init data is given more than once.",
      shows:
        'Failure while starting VMI: spec.volumes[1].cloudInitNoCloud must have only one userdatasource set.',
    },
  ])('finds $what', each => {
    expect(outcome('CloudInitInvalid', each)).toEqual(
      expected('CloudInitInvalid', each),
    );
  });
});
