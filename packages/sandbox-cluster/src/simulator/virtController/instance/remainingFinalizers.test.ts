import { Pod, VirtualMachine, VirtualMachineInstance } from '../../model';
import { remainingFinalizers } from './remainingFinalizers';

const ofMachine = 'kubevirt.io/virtualMachineControllerFinalize';
const ofInstance = 'kubevirt.io/foregroundDeleteVirtualMachine';
const owner = {
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  name: 'web',
  uid: 'u-1',
  controller: true,
};

const instance = (phase: string, ownerReferences = [owner]) =>
  ({
    metadata: {
      namespace: 'team-a',
      name: 'web',
      finalizers: [ofMachine, ofInstance, 'example.com/other'],
      ownerReferences,
    },
    status: { phase },
  } as VirtualMachineInstance);
const machine = (uid: string) => ({ metadata: { uid } } as VirtualMachine);
const launcher = { metadata: { name: 'virt-launcher-web' } } as Pod;

describe('the finalizers that an instance keeps', () => {
  it.each([
    [
      'runs',
      instance('Running'),
      [launcher],
      machine('u-1'),
      [ofMachine, ofInstance],
    ],
    [
      'runs on without its machine',
      instance('Running', []),
      [launcher],
      undefined,
      [ofMachine, ofInstance],
    ],
    [
      'has ended, but not its pod',
      instance('Succeeded'),
      [launcher],
      machine('u-1'),
      [ofMachine, ofInstance],
    ],
    [
      'has ended, of a machine',
      instance('Succeeded'),
      [],
      machine('u-1'),
      [ofMachine],
    ],
    [
      'has ended, of a machine that is gone',
      instance('Failed'),
      [],
      undefined,
      [],
    ],
    [
      'has ended, of a machine before this one',
      instance('Failed'),
      [],
      machine('u-2'),
      [],
    ],
    [
      'has ended, of no machine',
      instance('Succeeded', []),
      [],
      machine('u-1'),
      [],
    ],
  ])('where it %s', (_, vmi, launchers, vm, kept) => {
    expect(remainingFinalizers({ vmi, launchers, machine: vm })).toEqual([
      ...kept,
      'example.com/other',
    ]);
  });
});
