import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ClusterObjects } from 'backstage-plugin-kubevirt-common';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { recordingLogger } from '../__testUtils__/recordingLogger';
import { followVirtualMachine } from './followVirtualMachine';
import { WaitGoal } from './isReached';

const FIXTURES = resolve(__dirname, '../../../../test/fixtures/vm-lifecycles');

interface Recording {
  steps: { step: string; objects: ClusterObjects }[];
}

/** What a real control plane showed of one virtual machine, step by step. */
function recording(file: string) {
  const { steps }: Recording = JSON.parse(
    readFileSync(resolve(FIXTURES, file), 'utf8'),
  );
  const [vm] = steps.flatMap(({ objects }) => objects.virtualMachines ?? []);
  const { namespace = '', name = '' } = vm.metadata ?? {};
  return { steps, identity: { cluster: 'sandbox', namespace, name } };
}

function follow(options: {
  file: string;
  goal?: WaitGoal;
  timeoutMs?: number;
  signal?: AbortSignal;
}) {
  const { file, goal = 'running', timeoutMs = 60_000, signal } = options;
  const { steps, identity } = recording(file);
  const inventory = FakeInventory.create();
  const { logger, lines } = recordingLogger();
  const following = followVirtualMachine({
    inventory,
    identity,
    goal,
    timeoutMs,
    logger,
    signal,
  });
  // The test that awaits it later sees the rejection.
  following.catch(() => {});
  return { following, inventory, identity, steps, lines };
}

/** Lets what was emitted be looked at. */
function settle() {
  return jest.advanceTimersByTimeAsync(0);
}

describe('followVirtualMachine', () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['Date'] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('tells the whole way of a virtual machine, each thing once', async () => {
    const { following, inventory, identity, steps, lines } = follow({
      file: '01-seed-defaults-whole-life.json',
      goal: 'agent',
    });
    for (const { objects } of steps) {
      inventory.show(identity, objects);
      await settle();
      inventory.show(identity, objects);
      await settle();
    }
    const view = await following;
    expect(view.guest.agentConnected).toBe(true);
    expect(new Set(lines).size).toBe(lines.length);
    const story = lines.join('\n');
    expect(story).toMatch(
      /Status: Provisioning[^]*ImportInProgress, \d+ %[^]*Status: Starting[^]*Status: Running[^]*guest agent is connected/,
    );
    expect(inventory.listeners).toBe(0);
  });

  it('ends when the guest runs, where that is all that is wanted', async () => {
    const { following, inventory, identity, steps } = follow({
      file: '01-seed-defaults-whole-life.json',
    });
    for (const { objects } of steps) {
      inventory.show(identity, objects);
      await settle();
    }
    expect(await following).toMatchObject({ status: 'Running' });
  });

  it('gives up on an image that cannot be downloaded, with the cause and what to do', async () => {
    const { following, inventory, identity, steps, lines } = follow({
      file: '05-data-volume-import-error.json',
      timeoutMs: 30 * 60_000,
    });
    const failing = steps[steps.length - 1].objects;
    inventory.show(identity, failing);
    await jest.advanceTimersByTimeAsync(61_000);
    await expect(following).rejects.toThrow(
      /will not come up by waiting: .*The virtual machine was left as it is/,
    );
    expect(lines.filter(line => line.startsWith('warning: '))).toHaveLength(1);
  });

  it('says what is wrong when the time is over', async () => {
    const { following, inventory, identity, steps } = follow({
      file: '07-unschedulable.json',
      timeoutMs: 120_000,
    });
    inventory.show(identity, steps[steps.length - 1].objects);
    await jest.advanceTimersByTimeAsync(120_000);
    await expect(following).rejects.toThrow(
      /was not running within 2 min\. Its status is 'ErrorUnschedulable': /,
    );
  });

  it('says that the cluster has not shown it when the time is over', async () => {
    const { following } = follow({
      file: '02-container-disk.json',
      timeoutMs: 5000,
    });
    await jest.advanceTimersByTimeAsync(5000);
    await expect(following).rejects.toThrow(
      'was not running within 5 s. The cluster has not shown it yet.',
    );
  });

  it('notices that the virtual machine was deleted', async () => {
    const { following, inventory, identity, steps } = follow({
      file: '07-unschedulable.json',
    });
    inventory.show(identity, steps[0].objects);
    await settle();
    inventory.show(identity, undefined);
    await expect(following).rejects.toThrow('was deleted while');
  });

  it('leaves a virtual machine alone that is not to be started', async () => {
    const { following, inventory, identity, steps, lines } = follow({
      file: '11-halted-and-manual.json',
    });
    inventory.show(identity, steps[0].objects);
    expect(await following).toMatchObject({ status: 'Stopped' });
    expect(lines).toContain(
      'The virtual machine is off and its run strategy leaves it to you to start it',
    );
  });

  it('says when the cluster stops answering and when it answers again', async () => {
    const { inventory, lines } = follow({ file: '02-container-disk.json' });
    inventory.setStatus({ state: 'stale', message: 'connection refused' });
    await settle();
    await settle();
    inventory.setStatus({ state: 'connected' });
    await settle();
    expect(lines).toEqual([
      "warning: The cluster 'sandbox' has not answered since 2026-01-01T00:00:00Z: connection refused",
      "The cluster 'sandbox' answers",
    ]);
  });

  it('stops when the task is cancelled', async () => {
    const controller = new AbortController();
    const { following, inventory } = follow({
      file: '02-container-disk.json',
      signal: controller.signal,
    });
    await settle();
    controller.abort(new Error('cancelled'));
    await expect(following).rejects.toThrow('cancelled');
    expect(inventory.listeners).toBe(0);
  });
});
