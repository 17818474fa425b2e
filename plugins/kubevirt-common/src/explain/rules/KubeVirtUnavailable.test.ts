import { ago } from '../../__testUtils__/machine';
import { specifyRule } from '../../__testUtils__/specifyRule';

specifyRule('KubeVirtUnavailable', {
  finds: [
    {
      what: 'a webhook that does not answer',
      where: {
        status: 'Stopped',
        vmConditions: [
          { type: 'Ready', status: 'False', reason: 'VMINotExists' },
          {
            type: 'Failure',
            status: 'True',
            reason: 'FailedCreate',
            message:
              'Failure while starting VMI: Internal error occurred: failed calling webhook "virtualmachineinstances-mutator.kubevirt.io": failed to call webhook: Post "https://virt-api.kubevirt.svc:443/virtualmachineinstances-mutate?timeout=10s": dial tcp 10.0.0.1:443: connect: connection refused',
          },
        ],
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
  ],
  leaves: [
    {
      what: 'a VM that was created just now',
      where: {
        status: 'Stopped',
        vm: { creationTimestamp: ago(3) },
        vmConditions: [],
      },
    },
  ],
});
