import { FakeInventory } from '../__testUtils__/FakeInventory';
import { payloadWriter } from './payloadWriter';

describe('payloadWriter', () => {
  it('describes a VM once, however many look at it', () => {
    const inventory = FakeInventory.create({ cluster: 'prod' });
    inventory.put('web', 'Running');
    const objects = jest.spyOn(inventory, 'objects');
    const payloadOf = payloadWriter(inventory);

    const web = inventory.identity('web');
    const db = inventory.identity('db');
    const both = JSON.parse(payloadOf([web, db]));
    expect(both.items).toEqual([
      expect.objectContaining({ identity: web }),
      expect.objectContaining({ identity: db }),
    ]);
    expect(JSON.parse(payloadOf([web])).items).toEqual([both.items[0]]);
    expect(payloadOf([])).toBe('{"items":[]}');
    expect(objects.mock.calls).toEqual([[web], [db]]);
  });
});
