import {
  condition,
  Kin,
  KinLife,
  say,
  tell,
  then,
  toldOfKin,
} from '../../../__testUtils__/kin';

function ended(phase: 'Succeeded' | 'Failed', runStrategy: string) {
  return (kin: Kin) => {
    kin.vm.spec.runStrategy = runStrategy;
    kin.vm.status.printableStatus =
      phase === 'Succeeded' && runStrategy !== 'Always'
        ? 'Stopped'
        : 'Starting';
    kin.vmi.status.phase = phase;
    kin.pod.status.phase = phase;
    say(kin, condition('Ready', 'False', 'PodTerminating'));
    tell(kin, 'virtualMachineInstances', {
      type: phase === 'Failed' ? 'Warning' : 'Normal',
      reason: 'Stopped',
      message: `The VirtualMachineInstance ${
        phase === 'Failed' ? 'crashed' : 'was shut down'
      }.`,
    });
  };
}

/** An instance that no VirtualMachine stands behind. */
function alone(kin: Kin) {
  kin.objects.virtualMachines = [];
  delete kin.vmi.metadata?.ownerReferences;
}

describe('a virtual machine that goes on otherwise than recorded', () => {
  it.each<KinLife>([
    {
      what: 'a guest that shut itself down, with RerunOnFailure',
      from: ['02', 'running'],
      change: ended('Succeeded', 'RerunOnFailure'),
      status: 'Stopped',
      health: 'notice',
      headline:
        'The guest was shut down from the inside, and run strategy RerunOnFailure leaves it off.',
      codes: ['GuestPoweredOff'],
      nextStep: 'Start the VM when you need it again.',
    },
    {
      what: 'a guest that shut itself down, with Always',
      from: ['02', 'running'],
      change: ended('Succeeded', 'Always'),
      status: 'Starting',
      health: 'progress',
      headline: 'Starting.',
    },
    {
      what: 'a guest that crashed, with RerunOnFailure',
      from: ['02', 'running'],
      change: ended('Failed', 'RerunOnFailure'),
      status: 'Starting',
      health: 'attention',
      headline: 'The VM crashed; KubeVirt starts it again.',
      codes: ['GuestCrashed'],
    },
    {
      what: 'a deletion',
      from: ['02', 'running'],
      change: ({ vm, vmi }) => {
        vm.status.printableStatus = 'Terminating';
        vm.metadata = { ...vm.metadata, deletionTimestamp: then };
        vmi.metadata = { ...vmi.metadata, deletionTimestamp: then };
      },
      status: 'Terminating',
      health: 'progress',
      headline: 'Being deleted.',
    },
    {
      what: 'a deletion of an instance that stands for itself',
      from: ['02', 'running'],
      change: kin => {
        alone(kin);
        kin.vmi.metadata = { ...kin.vmi.metadata, deletionTimestamp: then };
      },
      status: 'Running',
      health: 'progress',
      headline: 'Being deleted.',
    },
    {
      what: 'a change that needs a restart',
      from: ['01', 'running, guest agent connected'],
      change: ({ vm }) =>
        vm.status.conditions?.push(
          condition(
            'RestartRequired',
            'True',
            'RestartRequired',
            'a non-live-updatable field was changed in the template spec',
          ),
        ),
      status: 'Running',
      health: 'attention',
      headline:
        'The VM was changed, and the change takes effect only after a restart.',
      codes: ['RestartRequired'],
    },
    {
      what: 'a host that cannot be reached',
      from: ['02', 'running'],
      change: ({ vm, vmi }) => {
        vm.status.printableStatus = 'Unknown';
        vmi.status.phase = 'Unknown';
      },
      status: 'Unknown',
      health: 'failed',
      headline:
        "The node 'node01' of the VM does not answer, and it is not known whether the VM still runs.",
      codes: ['NodeUnresponsive'],
    },
    {
      what: 'an instance that stands for itself',
      from: ['02', 'running'],
      change: alone,
      status: 'Running',
      health: 'running',
      headline: 'Running on node01.',
    },
    {
      what: 'an instance of a replica set',
      from: ['02', 'starting'],
      change: kin => {
        alone(kin);
        kin.vmi.metadata = {
          ...kin.vmi.metadata,
          ownerReferences: [
            {
              apiVersion: 'kubevirt.io/v1',
              kind: 'VirtualMachineInstanceReplicaSet',
              name: 'fedora',
              uid: 'replicas',
              controller: true,
            },
          ],
        };
      },
      status: 'Scheduling',
      health: 'progress',
      headline: 'Starting: looking for a node with room for it.',
    },
    {
      what: 'an instance that stands for itself, and shut itself down',
      from: ['02', 'running'],
      change: kin => {
        alone(kin);
        kin.vmi.status.phase = 'Succeeded';
      },
      status: 'Succeeded',
      health: 'notice',
      headline: 'The guest was shut down from the inside.',
      codes: ['GuestPoweredOff'],
      nextStep:
        'Create the VirtualMachineInstance again when you need it: no VirtualMachine stands behind it that could be started.',
    },
  ])('shows $what', life => {
    expect(toldOfKin(life)).toEqual(life);
  });
});
