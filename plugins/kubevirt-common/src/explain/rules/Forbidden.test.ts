import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('Forbidden', () => {
  it.each<Found>([
    {
      what: 'a right that somebody lacks',
      where: {
        status: 'Stopped',
        vmConditions: [
          { type: 'Ready', status: 'False', reason: 'VMINotExists' },
          {
            type: 'Failure',
            status: 'True',
            reason: 'FailedCreate',
            message:
              'Failure while starting VMI: virtualmachineinstances.kubevirt.io is forbidden: User "system:serviceaccount:kubevirt:kubevirt-controller" cannot create resource "virtualmachineinstances" in API group "kubevirt.io" in the namespace "team-a"',
          },
        ],
      },
      says: "The cluster does not let 'system:serviceaccount:kubevirt:kubevirt-controller' create virtualmachineinstances in namespace 'team-a'.",
      shows:
        'Failure while starting VMI: virtualmachineinstances.kubevirt.io is forbidden: User "system:serviceaccount:kubevirt:kubevirt-controller" cannot create resource "virtualmachineinstances" in API group "kubevirt.io" in the namespace "team-a"',
    },
  ])('finds $what', each => {
    expect(outcome('Forbidden', each)).toEqual(expected('Forbidden', each));
  });
});
