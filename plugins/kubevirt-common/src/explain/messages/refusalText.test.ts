import { refusalText } from './refusalText';

const pod = 'pods "virt-launcher-web-x" is forbidden: ';

describe('refusalText', () => {
  it.each([
    [
      `${pod}[maximum cpu usage per Container is 2, but limit is 8, minimum memory usage per Pod is 1Gi, but request is 512Mi]`,
      "The limits of namespace 'team-a' do not allow the VM: it asks for 8 CPUs (at most 2 for a container) and 512 MiB of memory (at least 1 GiB for a pod).",
    ],
    [
      'persistentvolumeclaims "web" is forbidden: maximum storage usage per PersistentVolumeClaim is 5Gi, but request is 10Gi',
      "The limits of namespace 'team-a' do not allow the VM: it asks for 10 GiB of storage (at most 5 GiB for a volume claim).",
    ],
    [
      `${pod}failed quota: compute: must specify limits.cpu for: compute; limits.memory for: compute`,
      "Quota 'compute' of namespace 'team-a' takes only pods that say limits.cpu and limits.memory, and the VM's does not.",
    ],
    [
      `${pod}failed quota: compute: must specify limits.cpu,limits.memory`,
      "Quota 'compute' of namespace 'team-a' takes only pods that say limits.cpu and limits.memory, and the VM's does not.",
    ],
    [
      'Failure while starting VMI: admission webhook "virtualmachineinstances-create-validator.kubevirt.io" denied the request: no memory requested.',
      'The cluster refuses to create the VM: no memory requested.',
    ],
    [
      'admission webhook "policies.example.com" denied the request: \n\nblocked by\n  require-labels\n',
      'The cluster refuses to create the VM: policies.example.com says: blocked by require-labels.',
    ],
    [
      "virtualmachines.kubevirt.io \"web\" is forbidden: ValidatingAdmissionPolicy 'size' with binding 'all' denied request: at most 8 CPUs",
      "The cluster refuses to create the VM: the policy 'size' says: at most 8 CPUs.",
    ],
  ])('says of %j: %s', (text, summary) => {
    expect(refusalText(text, 'team-a')).toEqual({
      summary,
      nextStep: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });
});
