import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('InstanceTypeNotFound', () => {
  it.each<Found>([
    {
      what: 'an instance type of the cluster',
      where: {
        status: 'Stopped',
        vmConditions: [
          { type: 'Ready', status: 'False', reason: 'VMINotExists' },
          {
            type: 'Failure',
            status: 'True',
            reason: 'FailedFindInstancetype',
            message:
              'virtualmachineclusterinstancetypes.instancetype.kubevirt.io "u9.huge" not found',
          },
        ],
        spec: {
          runStrategy: 'Always',
          instancetype: { name: 'u9.huge' },
          template: {},
        },
      },
      says: "The instance type 'u9.huge' does not exist in the cluster.",
      shows:
        'virtualmachineclusterinstancetypes.instancetype.kubevirt.io "u9.huge" not found',
    },
    {
      what: 'an instance type of the namespace',
      where: {
        status: 'Stopped',
        vmConditions: [
          { type: 'Ready', status: 'False', reason: 'VMINotExists' },
          {
            type: 'Failure',
            status: 'True',
            reason: 'FailedFindInstancetype',
            message:
              'virtualmachineinstancetypes.instancetype.kubevirt.io "own" not found',
          },
        ],
        spec: {
          runStrategy: 'Always',
          instancetype: { kind: 'VirtualMachineInstancetype', name: 'own' },
          template: {},
        },
      },
      says: "The instance type 'own' does not exist in namespace 'team-a'.",
      shows:
        'virtualmachineinstancetypes.instancetype.kubevirt.io "own" not found',
    },
  ])('finds $what', each => {
    expect(outcome('InstanceTypeNotFound', each)).toEqual(
      expected('InstanceTypeNotFound', each),
    );
  });
});
