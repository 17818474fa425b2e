import { expected, Found, outcome } from '../../__testUtils__/explained';
import { withoutInstance } from '../../__testUtils__/moments';

describe('Forbidden', () => {
  it.each<Found>([
    {
      what: 'a right that somebody lacks',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: virtualmachineinstances.kubevirt.io is forbidden: User "system:serviceaccount:kubevirt:kubevirt-controller" cannot create resource "virtualmachineinstances" in API group "kubevirt.io" in the namespace "team-a"',
        ),
      },
      says: "The cluster does not let 'system:serviceaccount:kubevirt:kubevirt-controller' create virtualmachineinstances in namespace 'team-a'.",
      shows:
        'Failure while starting VMI: virtualmachineinstances.kubevirt.io is forbidden: User "system:serviceaccount:kubevirt:kubevirt-controller" cannot create resource "virtualmachineinstances" in API group "kubevirt.io" in the namespace "team-a"',
    },
  ])('finds $what', each => {
    expect(outcome('Forbidden', each)).toEqual(expected('Forbidden', each));
  });
});
