import { FakeInventory } from '../__testUtils__/FakeInventory';
import { virtualMachineDetails } from './virtualMachineDetails';

describe('virtualMachineDetails', () => {
  const setUp = () => {
    const inventory = FakeInventory.create({ cluster: 'prod' });
    return { inventory, identity: inventory.identity('web') };
  };

  it('describes a VirtualMachine', () => {
    const { inventory, identity } = setUp();
    inventory.put('web', 'Running');
    expect(virtualMachineDetails({ inventory, identity })).toMatchObject({
      identity,
      cluster: { name: 'prod', state: 'connected' },
      view: { kind: 'VirtualMachine', name: 'web', status: 'Running' },
    });
  });

  it('describes an instance that stands for itself', () => {
    const { inventory, identity } = setUp();
    inventory.objects = () => ({
      virtualMachines: [],
      virtualMachineInstances: [
        {
          metadata: { namespace: 'team-a', name: 'web' },
          status: { phase: 'Scheduling' },
        },
      ],
    });
    expect(virtualMachineDetails({ inventory, identity }).view).toMatchObject({
      kind: 'VirtualMachineInstance',
      name: 'web',
      status: 'Scheduling',
    });
  });

  it('has no view where the cluster has no such VM', () => {
    const { inventory, identity } = setUp();
    expect(virtualMachineDetails({ inventory, identity })).not.toHaveProperty(
      'view',
    );
  });

  it('refuses a cluster that is not configured', () => {
    const { inventory, identity } = setUp();
    expect(() =>
      virtualMachineDetails({
        inventory,
        identity: { ...identity, cluster: 'qa' },
      }),
    ).toThrow("The cluster 'qa' is not configured");
  });
});
