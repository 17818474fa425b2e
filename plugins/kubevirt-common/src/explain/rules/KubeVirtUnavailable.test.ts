import { ago } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { withoutInstance } from '../../__testUtils__/moments';

describe('KubeVirtUnavailable', () => {
  it.each<Found>([
    {
      what: 'a webhook that does not answer',
      where: {
        ...withoutInstance(
          'Failure while starting VMI: Internal error occurred: failed calling webhook "virtualmachineinstances-mutator.kubevirt.io": failed to call webhook: Post "https://virt-api.kubevirt.svc:443/virtualmachineinstances-mutate?timeout=10s": dial tcp 10.0.0.1:443: connect: connection refused',
        ),
      },
      says: 'KubeVirt does not answer, so the VM cannot be started, stopped or changed.',
      shows:
        'Failure while starting VMI: Internal error occurred: failed calling webhook "virtualmachineinstances-mutator.kubevirt.io": failed to call webhook: Post "https://virt-api.kubevirt.svc:443/virtualmachineinstances-mutate?timeout=10s": dial tcp 10.0.0.1:443: connect: connection refused',
    },
    {
      what: 'a VM that nobody looks at',
      where: {
        status: 'Stopped',
        vm: { creationTimestamp: ago(600) },
        vmConditions: [],
      },
      says: 'KubeVirt has not looked at the VM since it was created: its controller does not run.',
      shows: 'There are none.',
    },
  ])('finds $what', each => {
    expect(outcome('KubeVirtUnavailable', each)).toEqual(
      expected('KubeVirtUnavailable', each),
    );
  });

  it.each<Left>([
    {
      what: 'a VM that was created just now',
      where: {
        status: 'Stopped',
        vm: { creationTimestamp: ago(3) },
        vmConditions: [],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
