import { expected, Found, outcome } from '../../__testUtils__/explained';
import { withoutLauncher } from '../../__testUtils__/moments';

describe('PodSecurityRefused', () => {
  it.each<Found>([
    {
      what: "a namespace that does not let the VM's pod run",
      where: {
        ...withoutLauncher(
          'FailedCreate',
          'failed to create pod for vmi team-a/web, it needs a privileged namespace to run: pods "virt-launcher-web-abcde" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false',
        ),
      },
      says: "Namespace 'team-a' does not let the VM's pod run: it needs more rights than the pod security level 'restricted' allows.",
      shows:
        'failed to create pod for vmi team-a/web, it needs a privileged namespace to run: pods "virt-launcher-web-abcde" is forbidden: violates PodSecurity "restricted:latest": allowPrivilegeEscalation != false',
    },
  ])('finds $what', each => {
    expect(outcome('PodSecurityRefused', each)).toEqual(
      expected('PodSecurityRefused', each),
    );
  });
});
