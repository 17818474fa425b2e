import { Life, toldOf } from '../../__testUtils__/lives';
import { ago, fromImage } from '../../__testUtils__/machine';
import { crashed, removed, shutDown } from '../../__testUtils__/moments';

describe('a virtual machine that stops', () => {
  it.each<Life>([
    {
      what: 'a node that was lost',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        instance: { phase: 'Failed', reason: 'NodeUnresponsive' },
        conditions: [{ type: 'Ready', status: 'False' }],
        events: [
          {
            about: 'VirtualMachineInstance',
            reason: 'NodeUnresponsive',
            message:
              'virt-handler on node node01 is not responsive, marking VMI as failed',
          },
        ],
      },
      health: 'failed',
      headline:
        "The node 'node01' of the VM does not answer, and KubeVirt has given the VM up.",
      codes: ['NodeUnresponsive'],
    },
    {
      what: 'a VM that does not come up',
      where: {
        status: 'CrashLoopBackOff',
        runStrategy: 'Always',
        vmStatus: {
          startFailure: {
            consecutiveFailCount: 4,
            retryAfterTimestamp: ago(-90),
            lastFailedVMIUID: 'u',
          },
        },
        events: [
          {
            about: 'VirtualMachineInstance',
            uid: 'u',
            reason: 'SyncFailed',
            message:
              'server error. command SyncVMI failed: "LibvirtError(Code=67, Domain=10, Message=\'unsupported configuration: CPU mode host-passthrough\')"',
          },
        ],
      },
      health: 'failed',
      headline: 'The VM failed to start 4 times; KubeVirt tries again in 90 s.',
      codes: ['CrashLoop'],
    },
    {
      what: 'a shutdown from the inside, with Always',
      where: {
        status: 'Starting',
        runStrategy: 'Always',
        events: [shutDown({ secondsAgo: 10, uid: 'old' })],
      },
      health: 'progress',
      headline: 'Starting.',
    },
    {
      what: 'a shutdown from the inside, with RerunOnFailure',
      where: {
        status: 'Stopped',
        events: [
          shutDown({ secondsAgo: 30, uid: 'old' }),
          removed({ secondsAgo: 25, uid: 'old' }),
        ],
      },
      health: 'notice',
      headline:
        'The guest was shut down from the inside, and run strategy RerunOnFailure leaves it off.',
      codes: ['GuestPoweredOff'],
    },
    {
      what: 'a crash, with RerunOnFailure',
      where: {
        status: 'Starting',
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [],
        launcher: { phase: 'Pending' },
        events: [crashed({ secondsAgo: 30, uid: 'old' })],
      },
      health: 'attention',
      headline: 'The VM crashed lately and was started again.',
      codes: ['GuestCrashed'],
    },
    {
      what: 'a shutdown from the inside, with Manual',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        instance: { phase: 'Succeeded' },
        events: [shutDown({ secondsAgo: 10 })],
      },
      health: 'notice',
      headline:
        'The guest was shut down from the inside, and run strategy Manual leaves it off.',
      codes: ['GuestPoweredOff'],
    },
    {
      what: 'a shutdown from the inside, with Once',
      where: {
        status: 'Stopped',
        runStrategy: 'Once',
        instance: { phase: 'Succeeded' },
        events: [shutDown({ secondsAgo: 10 })],
      },
      health: 'notice',
      headline:
        'The guest was shut down from the inside, and run strategy Once leaves it off.',
      codes: ['GuestPoweredOff'],
    },
    {
      what: 'a stop on request, with Halted',
      where: {
        status: 'Stopped',
        runStrategy: 'Halted',
        events: [
          removed({ secondsAgo: 60, uid: 'vmi-uid' }),
          shutDown({ secondsAgo: 50 }),
        ],
      },
      health: 'off',
      headline: 'Stopped.',
    },
    {
      what: 'a crash, with Once',
      where: {
        status: 'Stopped',
        runStrategy: 'Once',
        instance: { phase: 'Failed' },
        conditions: [],
        events: [crashed({ secondsAgo: 10 })],
      },
      health: 'attention',
      headline: 'The VM crashed.',
      codes: ['GuestCrashed'],
    },
    {
      what: 'a deletion',
      where: {
        status: 'Terminating',
        vm: {
          deletionTimestamp: ago(5),
          finalizers: ['kubevirt.io/virtualMachineControllerFinalize'],
        },
        instance: {},
      },
      health: 'progress',
      headline: 'Being deleted.',
    },
    {
      what: "a deletion that another's finalizer holds back",
      where: {
        status: 'Terminating',
        vm: {
          deletionTimestamp: ago(1500),
          finalizers: ['example.com/backup'],
        },
      },
      health: 'attention',
      headline:
        'The VM is being deleted for 25 minutes: example.com/backup has not let it go.',
      codes: ['StuckTerminating'],
    },
    {
      what: 'a deletion that the instance holds back',
      where: {
        status: 'Terminating',
        vm: {
          deletionTimestamp: ago(1500),
          finalizers: ['kubevirt.io/virtualMachineControllerFinalize'],
        },
        instance: {},
      },
      health: 'attention',
      headline:
        'The VM is being deleted for 25 minutes: its instance is still Running on node01.',
      codes: ['StuckTerminating'],
    },
    {
      what: 'a stop with a long grace period',
      where: {
        status: 'Stopping',
        instance: {},
        instanceMeta: { deletionTimestamp: ago(200) },
        template: { ...fromImage, terminationGracePeriodSeconds: 3600 },
      },
      health: 'progress',
      headline:
        'Shutting down; the guest has up to 3600 s before it is cut off.',
    },
    {
      what: 'a stop that takes too long',
      where: {
        status: 'Stopping',
        instance: {},
        instanceMeta: { deletionTimestamp: ago(1200) },
      },
      health: 'attention',
      headline:
        'The VM is being stopped for 20 minutes: its instance is still Running on node01.',
      codes: ['StuckTerminating'],
    },
    {
      what: 'a move of volumes that broke off',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        vmConditions: [
          { type: 'Ready', status: 'False' },
          {
            type: 'ManualRecoveryRequired',
            status: 'True',
            reason: 'VolumesUpdateError',
            message:
              'the VMs volumes have changed and it needs manual recovery',
          },
        ],
      },
      health: 'attention',
      headline:
        "VirtualMachine 'web' says (condition ManualRecoveryRequired): VolumesUpdateError: the VMs volumes have changed and it needs manual recovery",
      codes: ['Unexplained'],
    },
    {
      what: 'a launcher that was out of memory',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        instance: { phase: 'Failed' },
        conditions: [],
        launcher: {
          phase: 'Failed',
          containerStatuses: [
            {
              name: 'compute',
              state: { terminated: { reason: 'OOMKilled', exitCode: 137 } },
            },
          ],
        },
      },
      health: 'attention',
      headline:
        'The VM crashed: its pod used more memory than it may (OOMKilled).',
      codes: ['GuestCrashed'],
      nextStep:
        "Raise the VM's memory limit, or take the limit away: KubeVirt adds its own overhead to the memory that is asked for, not to limits.",
    },
    {
      what: 'a launcher that was evicted',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        instance: { phase: 'Failed' },
        conditions: [],
        launcher: {
          phase: 'Failed',
          reason: 'Evicted',
          message: 'The node was low on resource: memory.',
        },
      },
      health: 'attention',
      headline:
        'The VM crashed: its pod was evicted from the node: The node was low on resource: memory.',
      codes: ['GuestCrashed'],
      nextStep:
        'Ask the administrators what the node ran short of; start the VM again where it does not start by itself.',
    },
  ])('tells of $what', life => {
    expect(toldOf(life)).toEqual({ codes: [], ...life });
  });
});
