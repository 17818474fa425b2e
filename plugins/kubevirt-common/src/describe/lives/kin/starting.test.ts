import {
  condition,
  Kin,
  KinLife,
  say,
  tell,
  toldOfKin,
  withoutVmi,
} from '../../../__testUtils__/kin';
import { findCondition } from '../../../objects';

const notRunning = condition(
  'Ready',
  'False',
  'GuestNotRunning',
  'Guest VM is not reported as running',
);

function unschedulable(message: string) {
  return (kin: Kin) => {
    for (const each of [kin.vm, kin.vmi, kin.pod]) {
      const placed = findCondition(each, 'PodScheduled');
      if (placed) {
        placed.message = message;
      }
    }
  };
}

function refusedLauncher(message: string) {
  return (kin: Kin) => {
    kin.objects.events = kin.objects.events?.filter(
      ({ reason }) => reason !== 'FailedCreate',
    );
    say(
      kin,
      condition('Ready', 'False', 'PodNotExists'),
      condition('Synchronized', 'False', 'FailedCreate', message),
    );
    tell(kin, 'virtualMachineInstances', {
      type: 'Warning',
      reason: 'FailedCreate',
      message: message.replace(
        'failed to create virtual machine pod',
        'Error creating pod',
      ),
      count: 6,
    });
  };
}

describe('a virtual machine that starts otherwise than recorded', () => {
  it.each<KinLife>([
    {
      what: 'an image that its registry does not have, mounted as a volume',
      from: ['02', 'starting'],
      change: kin => {
        const message =
          'Back-off pulling image "kubevirt/fedora-cloud-container-disk-demo:latest": ErrImagePull: rpc error: code = NotFound desc = failed to pull and unpack image: not found';
        kin.vm.status.printableStatus = 'ImagePullBackOff';
        say(
          kin,
          notRunning,
          condition('Synchronized', 'False', 'ImagePullBackOff', message),
        );
        kin.pod.status.containerStatuses = [
          {
            name: 'compute',
            state: { waiting: { reason: 'ImagePullBackOff', message } },
          },
        ];
      },
      status: 'ImagePullBackOff',
      health: 'failed',
      headline:
        'The image of a container disk cannot be pulled: kubevirt/fedora-cloud-container-disk-demo:latest, its registry does not have it.',
      codes: ['ContainerDiskPullFailed'],
    },
    {
      what: 'a GPU that KubeVirt does not permit',
      from: ['14', 'quota exceeded'],
      change: refusedLauncher(
        'failed to render launch manifest: GPU nvidia.com/TU104GL_Tesla_T4 is not permitted in permittedHostDevices configuration',
      ),
      status: 'Starting',
      health: 'failed',
      headline:
        "KubeVirt does not permit the device 'nvidia.com/TU104GL_Tesla_T4' on this cluster.",
      codes: ['DeviceNotPermitted'],
    },
    {
      what: 'a namespace that restricts pods',
      from: ['14', 'quota exceeded'],
      change: refusedLauncher(
        'failed to create pod for vmi team-a/overquota, it needs a privileged namespace to run: pods "virt-launcher-overquota-x" is forbidden: violates PodSecurity "restricted:latest": seccompProfile (pod must set securityContext.seccompProfile.type)',
      ),
      status: 'Starting',
      health: 'failed',
      headline:
        "Namespace 'r69095-13' does not let the VM's pod run: it needs more rights than the pod security level 'restricted' allows.",
      codes: ['PodSecurityRefused'],
    },
    {
      what: 'a quota on the number of pods',
      from: ['14', 'quota exceeded'],
      change: refusedLauncher(
        'failed to create virtual machine pod: pods "virt-launcher-overquota-x" is forbidden: exceeded quota: few, requested: pods=1, used: pods=4, limited: pods=4',
      ),
      status: 'Starting',
      health: 'failed',
      headline:
        "Quota 'few' of namespace 'r69095-13' has no room for the VM: it asks for 1 pod (0 of 4 left).",
      codes: ['QuotaExceeded'],
      nextStep:
        'Stop or delete another VM of the namespace, or ask the administrators for a larger quota.',
    },
    {
      what: 'a GPU that no node has free',
      from: ['07', 'unschedulable'],
      change: unschedulable(
        '0/3 nodes are available: 3 Insufficient nvidia.com/GA100_A100_PCIE_40GB. preemption: 0/3 nodes are available: 3 No preemption victims found for incoming pod.',
      ),
      status: 'ErrorUnschedulable',
      health: 'failed',
      headline:
        "None of the 3 nodes has the device 'nvidia.com/GA100_A100_PCIE_40GB' free.",
      codes: ['DeviceUnavailable'],
    },
    {
      what: 'a node selector that no node meets',
      from: ['07', 'unschedulable'],
      change: kin => {
        unschedulable(
          "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.",
        )(kin);
        kin.vmi.spec.nodeSelector = { zone: 'north' };
      },
      status: 'ErrorUnschedulable',
      health: 'failed',
      headline:
        'No node takes the VM, which demands zone=north: of 3, 3 lack what the VM demands of a node.',
      codes: ['NoMatchingNode'],
    },
    {
      what: 'a guest that never comes up, between two tries',
      from: ['02', 'running'],
      change: kin => {
        withoutVmi(kin);
        kin.vm.status.printableStatus = 'CrashLoopBackOff';
        kin.vm.status.startFailure = {
          consecutiveFailCount: 3,
          retryAfterTimestamp: '2026-11-22T20:57:30Z',
        };
      },
      status: 'CrashLoopBackOff',
      health: 'failed',
      headline: 'The VM failed to start 3 times; KubeVirt tries again in 90 s.',
      codes: ['CrashLoop'],
    },
    {
      what: 'a guest that never comes up, at its next try',
      from: ['02', 'starting'],
      change: kin => {
        kin.vm.status.startFailure = {
          consecutiveFailCount: 3,
          retryAfterTimestamp: '2026-11-22T20:55:30Z',
        };
      },
      status: 'Starting',
      health: 'failed',
      headline: 'The VM failed to start 3 times.',
      codes: ['CrashLoop'],
    },
    {
      what: 'cloud-init data in a Secret that does not exist',
      from: ['02', 'starting'],
      change: kin => {
        for (const { volumes = [] } of [
          kin.vmi.spec,
          kin.vm.spec.template?.spec ?? {},
        ]) {
          volumes
            .filter(({ cloudInitNoCloud }) => cloudInitNoCloud)
            .forEach(volume => {
              volume.cloudInitNoCloud = { secretRef: { name: 'first-boot' } };
            });
        }
        tell(kin, 'pods', {
          type: 'Warning',
          reason: 'FailedMount',
          message:
            'MountVolume.SetUp failed for volume "cloudinitdisk-udata" : secret "first-boot" not found',
          count: 5,
        });
      },
      status: 'Starting',
      health: 'failed',
      headline:
        "The Secret 'first-boot' with the VM's cloud-init data does not exist in namespace 'r69095-1'.",
      codes: ['CloudInitSecretNotFound'],
    },
    {
      what: 'an instance type that does not exist',
      from: ['02', 'starting'],
      change: kin => {
        kin.vm.status.printableStatus = 'Stopped';
        kin.vm.spec.instancetype = { name: 'u1.nope' };
        withoutVmi(
          kin,
          condition(
            'Failure',
            'True',
            'FailedCreate',
            'Failure while starting VMI: VirtualMachineClusterInstancetype.instancetype.kubevirt.io "u1.nope" not found',
          ),
        );
      },
      status: 'Stopped',
      health: 'failed',
      headline: "The instance type 'u1.nope' does not exist in the cluster.",
      codes: ['InstanceTypeNotFound'],
    },
  ])('shows $what', life => {
    expect(toldOfKin(life)).toEqual(life);
  });
});
