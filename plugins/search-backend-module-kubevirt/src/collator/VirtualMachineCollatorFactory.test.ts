import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import { VirtualMachineDocument } from 'backstage-plugin-kubevirt-common';
import { TestInventory } from '../__testUtils__/TestInventory';
import { VirtualMachineCollatorFactory } from './VirtualMachineCollatorFactory';

function setUp(entities: Entity[], inventory: TestInventory) {
  const factory = VirtualMachineCollatorFactory.create({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    inventory,
  });
  const collate = async () => {
    const collator = await factory.getCollator();
    const { error, documents } = await TestPipeline.fromCollator(
      collator,
    ).execute();
    expect(error).toBeUndefined();
    return documents as VirtualMachineDocument[];
  };
  return { factory, collate };
}

describe('VirtualMachineCollatorFactory', () => {
  it('makes a document of every field that somebody may remember', async () => {
    const inventory = new TestInventory();
    const { collate } = setUp([inventory.put('web')], inventory);
    const [document, ...others] = await collate();
    expect(others).toEqual([]);
    const entityRef = `resource:${document.namespace}/web.prod`;
    expect(document).toMatchObject({
      title: 'web',
      location: `/catalog/${document.namespace}/resource/web.prod`,
      authorization: { resourceRef: entityRef },
      entityRef,
      cluster: 'prod',
      name: 'web',
      owner: 'group:default/team-a',
      description: 'Runs web',
      node: 'node01',
      os: 'Ubuntu 20.04.6 LTS',
      addresses: '10.244.0.17',
      macs: '02:42:0a:f4:00:11',
      status: 'Running',
      health: 'running',
      tags: 'kubevirt',
    });
    expect(document.images).toMatch(/\S/);
    expect(document.claims).toMatch(/\S/);
    expect(document.words.split(' ')).toEqual(
      expect.arrayContaining(['02420af40011', '02-42-0a-f4-00-11', 'team-a']),
    );
  });

  it('has the same fields in every document, whatever is known of a VM', async () => {
    const inventory = new TestInventory();
    const web = inventory.put('web');
    const gone = inventory.put('gone');
    const { namespace = '' } = gone.metadata;
    inventory.remove({ cluster: 'prod', namespace, name: 'gone' });
    const { collate } = setUp([web, gone], inventory);
    const [first, second] = await collate();
    expect(second).toMatchObject({ title: 'gone', status: '', addresses: '' });
    expect(Object.keys(second)).toEqual(Object.keys(first));
  });

  it('leaves out what is no virtual machine, or does not say which', async () => {
    const inventory = new TestInventory();
    const web = inventory.put('web');
    const database = { ...web, spec: { ...web.spec, type: 'database' } };
    const nameless = { ...web, metadata: { name: 'x', namespace: 'default' } };
    const { collate } = setUp([database, nameless], inventory);
    expect(await collate()).toEqual([]);
  });

  it('reads a VM again only after it changed', async () => {
    const inventory = new TestInventory();
    const entities = [inventory.put('web'), inventory.put('db')];
    const { collate, factory } = setUp(entities, inventory);
    await collate();
    const objects = jest.spyOn(inventory, 'objects');
    inventory.put('web', { '10.244.0.17': '10.0.0.9' });
    const [web] = await collate();
    expect(web.addresses).toBe('10.0.0.9');
    expect(objects.mock.calls.map(([{ name }]) => name)).toEqual(['web']);
    factory.stop();
    expect(inventory.subscriptions).toBe(0);
  });
});
