import {
  accessOf,
  lettingIn,
  portOf,
  reachable,
  way,
} from '../__testUtils__/access';
import { Machine, machine, now } from '../__testUtils__/machine';
import { describe as describeMachine } from '../describe';

describe('commands', () => {
  function command(id: string, where: Machine = {}) {
    return way(accessOf(where).commands, id);
  }

  it.each([
    ['virtctl-console', 'virtctl console web -n team-a'],
    ['virtctl-vnc', 'virtctl vnc web -n team-a'],
    ['virtctl-ssh', "virtctl ssh '<user>@vm/web/team-a'"],
    [
      'openssh',
      "ssh -o 'ProxyCommand=virtctl port-forward --stdio=true vm/web/team-a 22' '<user>@vm/web/team-a'",
    ],
    ['virtctl-start', 'virtctl start web -n team-a'],
    ['virtctl-stop', 'virtctl stop web -n team-a'],
    ['virtctl-restart', 'virtctl restart web -n team-a'],
  ])('%s', (id, line) => {
    expect(command(id)?.commands).toEqual([line]);
  });

  it('sign in as the user that the image is known to have', () => {
    const ssh = command('virtctl-ssh', {
      dataVolume: { phase: 'Succeeded' },
      dataVolumeSpec: {
        source: { http: { url: 'https://images.example.com/ubuntu.img' } },
      },
    });
    expect(ssh?.commands).toEqual(['virtctl ssh ubuntu@vm/web/team-a']);
  });

  it.each<[id: string, where: Machine, obstacles: string[]]>([
    ['virtctl-ssh', {}, []],
    [
      'virtctl-ssh',
      lettingIn(5901),
      ["Port 22 is not among the VM's ports, so it does not reach the guest."],
    ],
    ['virtctl-ssh', lettingIn(22), []],
    ['virtctl-console', { instance: undefined }, ['The VM is not running.']],
    [
      'virtctl-console',
      {
        template: {
          domain: { devices: { autoattachSerialConsole: false } },
        },
      },
      ['The VM has no serial console.'],
    ],
    ['virtctl-console', { status: 'Paused' }, []],
    [
      'virtctl-vnc',
      {
        template: {
          domain: { devices: { autoattachGraphicsDevice: false } },
        },
      },
      ['The VM has no graphics.'],
    ],
    ['virtctl-start', {}, ['The VM is already running.']],
    ['virtctl-start', { instance: undefined }, []],
    [
      'virtctl-start',
      { instance: undefined, runStrategy: 'Always' },
      ['With run strategy Always KubeVirt starts it by itself.'],
    ],
    [
      'virtctl-start',
      { instance: { phase: 'Failed' } },
      ['KubeVirt starts it again by itself after a failure.'],
    ],
    [
      'virtctl-start',
      {
        instance: undefined,
        vmStatus: { stateChangeRequests: [{ action: 'Start' }] },
      },
      ['A start or stop is under way.'],
    ],
    ['virtctl-stop', {}, []],
    ['virtctl-stop', { instance: undefined }, ['The VM is not running.']],
    ['virtctl-restart', {}, []],
    ['virtctl-restart', { instance: undefined }, ['The VM is not running.']],
    [
      'virtctl-restart',
      { runStrategy: 'Once' },
      ['KubeVirt does not restart a VM with run strategy Once.'],
    ],
    [
      'virtctl-stop',
      { status: 'Terminating', instance: undefined },
      ['The VM is being deleted.', 'The VM is not running.'],
    ],
  ])('%s, where %j: %j', (id, where, obstacles) => {
    expect(command(id, where)?.obstacles).toEqual(obstacles);
  });

  it('say that a stop changes the run strategy, where it does', () => {
    expect(command('virtctl-stop', { runStrategy: 'Always' })?.note).toBe(
      'It changes the run strategy of the VM to Halted.',
    );
    expect(command('virtctl-stop')?.note).toBeUndefined();
  });

  it.each([
    ['v1.9.0', 'virtctl port-forward vm/web/team-a 5901:5901'],
    ['v1.6.0', 'virtctl port-forward vm/web/team-a 5901:5901'],
    ['v1.5.2', 'virtctl port-forward -n team-a vm/web 5901:5901'],
    ['v0.59.0', 'virtctl port-forward -n team-a vm/web 5901:5901'],
    ['devel', 'virtctl port-forward vm/web/team-a 5901:5901'],
  ])('are those of KubeVirt %s', (version, line) => {
    const fromLauncher = portOf(
      { ports: [{ port: 5901 }] },
      {
        instance: {
          launcherContainerImageVersion: `quay.io/kubevirt/virt-launcher:${version}`,
        },
      },
    );
    const fromCluster = portOf(
      { ports: [{ port: 5901 }] },
      { kubeVirt: { status: { observedKubeVirtVersion: version } } },
    );
    for (const { ways } of [fromLauncher, fromCluster]) {
      expect(way(ways, 'virtctl-port-forward')?.commands[0]).toBe(line);
    }
  });

  it('of an instance that stands for itself do not start or stop it', () => {
    const [vmi] = machine(reachable).virtualMachineInstances ?? [];
    const { commands } = describeMachine({
      objects: { virtualMachineInstances: [vmi] },
      target: {
        kind: 'VirtualMachineInstance',
        namespace: 'team-a',
        name: 'web',
      },
      now,
    }).access;
    expect(commands.map(({ id }) => id)).toEqual([
      'virtctl-console',
      'virtctl-vnc',
      'virtctl-ssh',
      'openssh',
    ]);
    expect(way(commands, 'virtctl-ssh')?.commands[0]).toBe(
      "virtctl ssh '<user>@vmi/web/team-a'",
    );
  });
});
