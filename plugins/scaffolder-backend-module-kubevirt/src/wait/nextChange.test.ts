import { FakeInventory } from '../__testUtils__/FakeInventory';
import { nextChange } from './nextChange';

const identity = { cluster: 'sandbox', namespace: 'team-a', name: 'dev' };
const LONG = 60_000;

describe('nextChange', () => {
  it.each([
    ['its virtual machine', { ...identity }],
    ['its removal', { ...identity }],
  ])('ends with a change of %s', async (what, changed) => {
    const inventory = FakeInventory.create();
    const waiting = nextChange({ inventory, identity, timeoutMs: LONG });
    inventory.show(changed, what === 'its removal' ? undefined : {});
    await expect(waiting).resolves.toBeUndefined();
    expect(inventory.listeners).toBe(0);
  });

  it("ends with a change of the cluster's state", async () => {
    const inventory = FakeInventory.create();
    const waiting = nextChange({ inventory, identity, timeoutMs: LONG });
    inventory.setStatus({ state: 'stale' });
    await expect(waiting).resolves.toBeUndefined();
  });

  it('ends when its time is over, not with a change of another VM', async () => {
    jest.useFakeTimers();
    try {
      const inventory = FakeInventory.create();
      let ended = false;
      const waiting = nextChange({ inventory, identity, timeoutMs: 1000 }).then(
        () => {
          ended = true;
        },
      );
      inventory.show({ ...identity, name: 'other' }, {});
      inventory.show({ ...identity, cluster: 'other' }, {});
      await jest.advanceTimersByTimeAsync(999);
      expect(ended).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      await waiting;
      expect(inventory.listeners).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  it('throws the reason of an abort', async () => {
    const inventory = FakeInventory.create();
    const controller = new AbortController();
    const options = {
      inventory,
      identity,
      timeoutMs: LONG,
      signal: controller.signal,
    };
    const waiting = nextChange(options);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(nextChange(options)).rejects.toThrow('enough');
    expect(inventory.listeners).toBe(0);
  });
});
