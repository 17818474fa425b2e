import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { kubevirtVmReadPermission } from 'backstage-plugin-kubevirt-common';
import { FakeCluster } from '../__testUtils__/FakeCluster';
import { FakeInventory } from '../__testUtils__/FakeInventory';
import { testIdentity } from '../__testUtils__/testPlan';
import { waitVmAction } from './waitVmAction';

const entityRef = 'resource:team-a/dev.sandbox';

function entity(annotations?: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { namespace: 'team-a', name: 'dev.sandbox', annotations },
    spec: { type: 'virtual-machine', owner: 'group:default/team-a' },
  };
}

const known = entity({
  'kubevirt.io/cluster': 'sandbox',
  'kubevirt.io/namespace': 'team-a',
  'kubevirt.io/vm': 'dev',
});

function setUp(
  entities: Entity[] = [known],
  result: AuthorizeResult.ALLOW | AuthorizeResult.DENY = AuthorizeResult.ALLOW,
) {
  const inventory = FakeInventory.create();
  const connection = { name: 'sandbox', client: FakeCluster.create().client };
  const permissions = mockServices.permissions.mock({
    authorize: async () => [{ result }],
  });
  const action = waitVmAction({
    clusters: { list: async () => [connection], get: async () => connection },
    inventory,
    permissions,
    catalog: catalogServiceMock({ entities }),
  });
  const output: Record<string, unknown> = {};
  const run = (input: object, isDryRun = false) =>
    action.handler({
      ...createMockActionContext({ input }),
      isDryRun,
      output: (name, value) => {
        output[name] = value;
      },
    });
  return { inventory, permissions, output, run };
}

/** What the cluster has of a guest that runs. */
const running = {
  virtualMachines: [
    {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { namespace: 'team-a', name: 'dev', uid: '1' },
      spec: { runStrategy: 'Always', template: { spec: {} } },
      status: { printableStatus: 'Running', ready: true },
    },
  ],
};

describe('kubevirt:vm:wait', () => {
  it.each([
    [{ entityRef }],
    [{ namespace: 'team-a', name: 'dev' }],
    [{ cluster: 'sandbox', namespace: 'team-a', name: 'dev' }],
  ])('waits until what %j names runs', async input => {
    const { inventory, permissions, output, run } = setUp();
    const waiting = run(input);
    inventory.show(testIdentity, running);
    await waiting;
    expect(output).toMatchObject({
      entityRef,
      tabUrl: '/catalog/team-a/resource/dev.sandbox/virtual-machine',
      status: 'Running',
    });
    expect(permissions.authorize).toHaveBeenCalledWith(
      [{ permission: kubevirtVmReadPermission, resourceRef: entityRef }],
      expect.anything(),
    );
  });

  it('says after its time what it waited for in vain', async () => {
    const { run } = setUp();
    await expect(
      run({ entityRef, for: 'agent', timeout: 0.01 }),
    ).rejects.toThrow(/had no guest agent within/);
  });

  it('does not wait in a dry run', async () => {
    const { run, output } = setUp();
    await run({ entityRef }, true);
    expect(output).toMatchObject({ entityRef });
  });

  it.each<[string, object, Entity[], RegExp]>([
    ['nothing', {}, [known], /'entityRef', or its 'namespace' and 'name'/],
    ['an entity that is not shown', { entityRef }, [], /shows you no entity/],
    [
      'a VM whose entity is not shown',
      { namespace: 'team-a', name: 'dev' },
      [],
      /shows you no entity/,
    ],
    [
      'an entity that is no VM',
      { entityRef },
      [entity()],
      /names no virtual machine/,
    ],
  ])('refuses an input that names %s', async (_, input, entities, says) => {
    await expect(setUp(entities).run(input)).rejects.toThrow(says);
  });

  it('asks for the entity of the VM, whatever entity points to it', async () => {
    const pointer = entity(known.metadata.annotations);
    pointer.metadata.name = 'mine';
    const { inventory, permissions, run } = setUp([known, pointer]);
    inventory.show(testIdentity, running);
    await run({ entityRef: 'resource:team-a/mine' });
    expect(permissions.authorize).toHaveBeenCalledWith(
      [expect.objectContaining({ resourceRef: entityRef })],
      expect.anything(),
    );
    await expect(
      setUp([pointer]).run({ entityRef: 'resource:team-a/mine' }),
    ).rejects.toThrow(/shows you no entity 'resource:team-a\/dev.sandbox'/);
  });

  it('refuses a person without the permission', async () => {
    await expect(
      setUp([known], AuthorizeResult.DENY).run({ entityRef }),
    ).rejects.toThrow("the permission 'kubevirt.vm.read' is denied");
  });
});
