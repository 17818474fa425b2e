import { Life, toldOf } from '../../__testUtils__/lives';
import { unscheduled } from '../../__testUtils__/moments';

describe('a virtual machine that no node takes', () => {
  it.each<Life>([
    {
      what: 'nodes that are for others',
      where: unscheduled(
        '0/3 nodes are available: 3 node(s) had untolerated taint {dedicated: gpu}. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
      ),
      health: 'failed',
      headline:
        'No node takes the VM: of 3, 3 have the taint dedicated=gpu, which the VM does not tolerate.',
      codes: ['NoMatchingNode'],
      nextStep:
        'Give the VM a toleration for dedicated=gpu, where its nodes are meant for you, or ask the administrators for other nodes.',
    },
    {
      what: 'nodes that differ in why they do not fit',
      where: unscheduled(
        '0/5 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 1 node(s) were unschedulable, 3 Insufficient memory. preemption: 0/5 nodes are available: 2 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.',
      ),
      health: 'failed',
      headline:
        'The VM asks for 4 GiB of memory with 360 MiB overhead, and none of the 5 nodes has enough memory free: 3 lack memory, 1 is for the control plane and 1 is cordoned.',
      codes: ['InsufficientResources'],
      nextStep:
        'Ask for less, stop other VMs, or ask the administrators for more nodes.',
    },
    {
      what: 'the same shortage told twice',
      where: unscheduled(
        '0/4 nodes are available: 1 Insufficient cpu, 3 Insufficient cpu, 4 Insufficient memory.',
      ),
      health: 'failed',
      headline:
        'The VM asks for 4 GiB of memory with 360 MiB overhead and 0.2 CPUs, and none of the 4 nodes has enough memory and CPU free.',
      codes: ['InsufficientResources'],
    },
    {
      what: 'labels that no node has',
      where: unscheduled(
        "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.",
      ),
      health: 'failed',
      headline:
        'No node takes the VM: of 3, 3 lack what the VM demands of a node.',
      codes: ['NoMatchingNode'],
      nextStep:
        'Change the node selector, affinity, architecture or CPU model of the VM, or ask the administrators whether KubeVirt runs on the nodes that it needs.',
    },
    {
      what: 'an anti-affinity',
      where: unscheduled(
        "0/3 nodes are available: 3 node(s) didn't match pod anti-affinity rules. preemption: x",
      ),
      health: 'failed',
      headline:
        'No node takes the VM: of 3, 3 run what the VM has to be apart from.',
      codes: ['NoMatchingNode'],
      nextStep:
        'Loosen the anti-affinity of the VM, or ask the administrators for more nodes.',
    },
    {
      what: 'a topology spread',
      where: unscheduled(
        "0/3 nodes are available: 3 node(s) didn't match pod topology spread constraints.",
      ),
      health: 'failed',
      headline:
        'No node takes the VM: of 3, 3 would have too many of its kind.',
      codes: ['NoMatchingNode'],
    },
    {
      what: 'a volume that only other nodes reach',
      where: unscheduled(
        '0/3 nodes are available: 1 node(s) had untolerated taint {a: b}, 2 node(s) had volume node affinity conflict.',
      ),
      health: 'failed',
      headline:
        "No node takes the VM: of 3, 2 do not reach one of the VM's volumes and 1 has the taint a=b, which the VM does not tolerate.",
      codes: ['NoMatchingNode'],
      nextStep:
        "Ask the administrators for room on a node that reaches the VM's volumes, or use storage that every node reaches.",
    },
    {
      what: 'nodes with all the volumes that they can have',
      where: unscheduled(
        '0/3 nodes are available: 3 node(s) exceed max volume count.',
      ),
      health: 'failed',
      headline:
        'No node takes the VM: of 3, 3 have as many volumes attached as they can.',
      codes: ['NoMatchingNode'],
    },
    {
      what: 'a volume in another zone',
      where: unscheduled(
        '0/3 nodes are available: 3 node(s) had no available volume zone.',
      ),
      health: 'failed',
      headline:
        "No node takes the VM: of 3, 3 do not reach one of the VM's volumes.",
      codes: ['NoMatchingNode'],
    },
    {
      what: 'claims without a volume to bind',
      where: unscheduled(
        "0/3 nodes are available: 3 node(s) didn't find available persistent volumes to bind.",
      ),
      health: 'failed',
      headline:
        "No node takes the VM: of 3, 3 have no volume for the VM's claims.",
      codes: ['NoMatchingNode'],
    },
    {
      what: 'a reason that is not known',
      where: unscheduled(
        "0/3 nodes are available: 3 node(s) didn't have free ports for the requested pod ports.",
      ),
      health: 'failed',
      headline:
        "No node takes the VM: of 3, 3 didn't have free ports for the requested pod ports.",
      codes: ['NoMatchingNode'],
    },
    {
      what: 'no node at all',
      where: unscheduled('no nodes available to schedule pods'),
      health: 'failed',
      headline: 'No node takes the VM: the cluster has none for it.',
      codes: ['NoMatchingNode'],
    },
    {
      what: 'no node that fits, of none',
      where: unscheduled('0/0 nodes are available: .'),
      health: 'failed',
      headline: 'No node takes the VM: the cluster has none for it.',
      codes: ['NoMatchingNode'],
    },
    {
      what: 'huge pages',
      where: unscheduled(
        '0/3 nodes are available: 3 Insufficient hugepages-2Mi.',
      ),
      health: 'failed',
      headline: 'None of the 3 nodes has enough hugepages-2Mi free for the VM.',
      codes: ['InsufficientResources'],
    },
    {
      what: 'nodes that are full of pods',
      where: unscheduled('0/3 nodes are available: 3 Too many pods.'),
      health: 'failed',
      headline: 'None of the 3 nodes has room for one more pod.',
      codes: ['InsufficientResources'],
      nextStep: 'Stop other VMs, or ask the administrators for more nodes.',
    },
    {
      what: 'a GPU that is taken',
      where: unscheduled(
        '0/3 nodes are available: 3 Insufficient nvidia.com/GA100_A100_PCIE_40GB.',
      ),
      health: 'failed',
      headline:
        "None of the 3 nodes has the device 'nvidia.com/GA100_A100_PCIE_40GB' free.",
      codes: ['DeviceUnavailable'],
    },
    {
      what: 'a GPU that is taken, where one node has no CPU either',
      where: unscheduled(
        '0/3 nodes are available: 1 Insufficient cpu, 3 Insufficient nvidia.com/GA100_A100_PCIE_40GB.',
      ),
      health: 'failed',
      headline:
        "None of the 3 nodes has the device 'nvidia.com/GA100_A100_PCIE_40GB' free.",
      codes: ['DeviceUnavailable'],
    },
    {
      what: 'an SR-IOV network that is used up',
      where: unscheduled(
        '0/3 nodes are available: 3 Insufficient openshift.io/sriov_net.',
      ),
      health: 'failed',
      headline:
        "None of the 3 nodes has the device 'openshift.io/sriov_net' free.",
      codes: ['DeviceUnavailable'],
    },
    {
      what: 'nodes without KVM',
      where: unscheduled(
        '0/3 nodes are available: 3 Insufficient devices.kubevirt.io/kvm.',
      ),
      health: 'failed',
      headline:
        'None of the 3 nodes offers hardware virtualization (KVM) to VMs.',
      codes: ['NoHardwareVirtualization'],
    },
    {
      what: 'nodes without vhost-net',
      where: unscheduled(
        '0/3 nodes are available: 1 node(s) had untolerated taint {node-role.kubernetes.io/control-plane: }, 2 Insufficient devices.kubevirt.io/vhost-net.',
      ),
      health: 'failed',
      headline:
        'None of the 3 nodes offers hardware virtualization (KVM) to VMs.',
      codes: ['NoHardwareVirtualization'],
    },
    {
      what: 'claims that are being made',
      where: unscheduled(
        '0/3 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/3 nodes are available: 3 Preemption is not helpful for scheduling.',
      ),
      health: 'progress',
      headline: 'Waiting for the storage of its disks.',
    },
    {
      what: 'a claim that does not exist',
      where: unscheduled(
        '0/3 nodes are available: persistentvolumeclaim "data" not found. preemption: 0/3',
      ),
      health: 'failed',
      headline: "The volume claim 'data' does not exist in namespace 'team-a'.",
      codes: ['ClaimNotFound'],
    },
    {
      what: 'a claim for one pod that another has',
      where: unscheduled(
        '0/1 nodes are available: 1 node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode already in-use by another pod.',
      ),
      health: 'failed',
      headline: 'A volume claim of the VM is in use elsewhere.',
      codes: ['ClaimInUse'],
    },
    {
      what: 'nodes short of disk space',
      where: unscheduled(
        '0/2 nodes are available: 2 node(s) had untolerated taint {node.kubernetes.io/disk-pressure: }.',
      ),
      health: 'failed',
      headline: 'No node takes the VM: of 2, 2 are short of disk space.',
      codes: ['NoMatchingNode'],
      nextStep: 'Ask the administrators when the nodes are ready again.',
    },
    {
      what: 'nodes that are not ready',
      where: unscheduled(
        '0/2 nodes are available: 2 node(s) had untolerated taint {node.kubernetes.io/not-ready: }.',
      ),
      health: 'failed',
      headline: 'No node takes the VM: of 2, 2 are not ready.',
      codes: ['NoMatchingNode'],
    },
  ])('tells of $what', life => {
    expect(toldOf(life)).toEqual({ codes: [], ...life });
  });
});
