import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { withoutInstance, withoutLauncher } from '../../__testUtils__/moments';

describe('QuotaExceeded', () => {
  it.each<Found>([
    {
      what: "a quota without room for the VM's pod",
      where: {
        ...withoutLauncher(
          'FailedCreate',
          'failed to create virtual machine pod: pods "virt-launcher-web-abcde" is forbidden: exceeded quota: team, requested: requests.cpu=2005m,requests.memory=4703129600, used: requests.cpu=3,requests.memory=60Gi, limited: requests.cpu=4,requests.memory=64Gi',
        ),
        events: [
          {
            about: 'VirtualMachineInstance',
            reason: 'FailedCreate',
            message:
              'Error creating pod: pods "virt-launcher-web-abcde" is forbidden: exceeded quota: team, requested: requests.cpu=2005m,requests.memory=4703129600, used: requests.cpu=3,requests.memory=60Gi, limited: requests.cpu=4,requests.memory=64Gi',
          },
        ],
      },
      says: "Quota 'team' of namespace 'team-a' has no room for the VM: it asks for 2.005 CPUs (1 of 4 left) and 4 GiB of memory with 389.3 MiB overhead (4 GiB of 64 GiB left).",
      shows:
        'failed to create virtual machine pod: pods "virt-launcher-web-abcde" is forbidden: exceeded quota: team, requested: requests.cpu=2005m,requests.memory=4703129600, used: requests.cpu=3,requests.memory=60Gi, limited: requests.cpu=4,requests.memory=64Gi',
    },
    {
      what: 'a quota on the number of VMs',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: virtualmachineinstances.kubevirt.io "web" is forbidden: exceeded quota: count, requested: count/virtualmachineinstances.kubevirt.io=1, used: count/virtualmachineinstances.kubevirt.io=2, limited: count/virtualmachineinstances.kubevirt.io=2',
        ),
      },
      says: "Quota 'count' of namespace 'team-a' has no room for the VM: it asks for 1 of virtualmachineinstances.kubevirt.io (0 of 2 left).",
      shows:
        'Failure while starting VMI: virtualmachineinstances.kubevirt.io "web" is forbidden: exceeded quota: count, requested: count/virtualmachineinstances.kubevirt.io=1, used: count/virtualmachineinstances.kubevirt.io=2, limited: count/virtualmachineinstances.kubevirt.io=2',
    },
    {
      what: 'a refusal of another form',
      where: {
        ...withoutLauncher(
          'FailedCreate',
          'failed to create virtual machine pod: exceeded quota: team',
        ),
      },
      says: "The quota of namespace 'team-a' has no room for the VM.",
      shows: 'failed to create virtual machine pod: exceeded quota: team',
    },
  ])('finds $what', each => {
    expect(outcome('QuotaExceeded', each)).toEqual(
      expected('QuotaExceeded', each),
    );
  });

  it.each<Left>([
    {
      what: 'a quota that has had room since',
      where: {
        status: 'Starting',
        instance: { phase: 'Scheduling' },
        conditions: [],
        launcher: { phase: 'Pending' },
        events: [
          {
            about: 'VirtualMachineInstance',
            reason: 'FailedCreate',
            message:
              'failed to create virtual machine pod: pods "virt-launcher-web-abcde" is forbidden: exceeded quota: team, requested: requests.cpu=2005m,requests.memory=4703129600, used: requests.cpu=3,requests.memory=60Gi, limited: requests.cpu=4,requests.memory=64Gi',
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
