import { ago } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { withoutInstance } from '../../__testUtils__/moments';

describe('StuckTerminating', () => {
  it.each<Found>([
    {
      what: 'an instance that does not go',
      where: {
        status: 'Terminating',
        vm: {
          deletionTimestamp: ago(900),
          finalizers: ['kubevirt.io/virtualMachineControllerFinalize'],
        },
        instance: {},
      },
      says: 'The VM is being deleted for 15 minutes: its instance is still Running on node01.',
      shows: 'kubevirt.io/virtualMachineControllerFinalize',
    },
    {
      what: "somebody else's finalizer",
      where: {
        status: 'Terminating',
        vm: {
          deletionTimestamp: ago(900),
          finalizers: ['backup.example.com/hold'],
        },
      },
      says: 'The VM is being deleted for 15 minutes: backup.example.com/hold has not let it go.',
      shows: 'backup.example.com/hold',
    },
    {
      what: 'a controller that does not run',
      where: {
        status: 'Terminating',
        vm: {
          deletionTimestamp: ago(900),
          finalizers: ['kubevirt.io/virtualMachineControllerFinalize'],
        },
      },
      says: 'The VM is being deleted for 15 minutes: KubeVirt has not let it go.',
      shows: 'kubevirt.io/virtualMachineControllerFinalize',
    },
  ])('finds $what', each => {
    expect(outcome('StuckTerminating', each)).toEqual(
      expected('StuckTerminating', each),
    );
  });

  it.each<Left>([
    {
      what: 'a deletion that has just begun',
      where: {
        status: 'Terminating',
        vm: {
          deletionTimestamp: ago(40),
          finalizers: ['kubevirt.io/virtualMachineControllerFinalize'],
        },
        instance: {},
      },
    },
    {
      what: 'what failed before the VM was deleted',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: virtualmachineinstances.kubevirt.io "web" is forbidden: exceeded quota: count, requested: count/virtualmachineinstances.kubevirt.io=1, used: count/virtualmachineinstances.kubevirt.io=2, limited: count/virtualmachineinstances.kubevirt.io=2',
        ),
        vm: { deletionTimestamp: ago(5) },
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
