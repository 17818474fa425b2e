import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { KubernetesObject } from '@kubernetes/client-node';
import { createNamespace, JourneyNamespace } from './lib/cluster';
import { connect } from './lib/kubernetes';
import { createMachines } from './lib/machines';
import { OpenApp, openApp } from './lib/openApp';
import { openSearch, resultsOf, searchPortal } from './lib/searchPortal';
import { until } from './lib/until';

interface Instance extends KubernetesObject {
  status?: { interfaces?: { ipAddress?: string; mac?: string }[] };
}

const IMAGE = 'quay.io/containerdisks/fedora:40';

/** Long, so that its entity's name is shortened. */
const LONG = `finding-${'long-'.repeat(10)}name`;

/** The index is made anew every minute. */
const INDEXED_MS = 150_000;

describe('a person finds a virtual machine that somebody made elsewhere', () => {
  const kubernetes = connect();
  const name = `finding-${process.pid}`;
  let app: OpenApp;
  let namespaces: JourneyNamespace[];
  const claim = `finding-data-${process.pid}`;
  let address: string;
  let mac: string;

  before(async () => {
    namespaces = [await createNamespace(), await createNamespace()];
    const owner = 'group:default/team-a';
    for (const namespace of namespaces) {
      await createMachines(kubernetes, namespace.name, [
        { name, image: IMAGE, owner, claim },
        { name: LONG, image: IMAGE, owner },
      ]);
    }
    await until(async () => {
      const instance = await kubernetes.find<Instance>(
        'kubevirt.io/v1',
        'VirtualMachineInstance',
        namespaces[0].name,
        name,
      );
      const [nic] = instance?.status?.interfaces ?? [];
      address = nic?.ipAddress ?? '';
      mac = nic?.mac ?? '';
      return address !== '' && mac !== '';
    }, 'its addresses');
    app = await openApp();
  });

  after(async () => {
    await app?.close();
    for (const namespace of namespaces ?? []) {
      await namespace.remove();
    }
  });

  async function finds(term: string, title: string, text: string) {
    const results = await searchPortal(app.page, { term, title, text });
    assert.equal(await results.count(), 1);
  }

  /** That the result says why it was found. */
  const isMarked = (text: string) =>
    resultsOf(app.page, name, namespaces[0].name)
      .locator('mark', { hasText: text })
      .first()
      .waitFor();

  it(
    'by its name, in each of two namespaces',
    { timeout: INDEXED_MS },
    async () => {
      await finds(name, name, namespaces[0].name);
      await finds(name, name, namespaces[1].name);
      await finds(LONG, LONG, namespaces[0].name);
      await finds(LONG, LONG, namespaces[1].name);
    },
  );

  it('by its address, and sees why it was found', async () => {
    await finds(address, name, namespaces[0].name);
    await isMarked(address);
    await resultsOf(app.page, name, namespaces[0].name)
      .getByText('Running')
      .waitFor();
    await app.picture('search-by-address', namespaces[0].name);
  });

  it('by its MAC address', async () => {
    await finds(mac, name, namespaces[0].name);
    await isMarked(mac);
  });

  it('by its claim', async () => {
    await finds(claim, name, namespaces[0].name);
    await finds(claim, name, namespaces[1].name);
    await isMarked(claim);
  });

  it('by its image', async () => {
    await finds('containerdisks/fedora', name, namespaces[0].name);
    await isMarked('containerdisks/fedora');
  });

  it('by its owner', async () => {
    await finds('team-a', name, namespaces[0].name);
  });

  it('no more once it is deleted', { timeout: INDEXED_MS }, async () => {
    const [{ name: namespace }] = namespaces;
    await kubernetes.api.delete({
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { namespace, name },
    });
    await until(async () => {
      await openSearch(app.page, name);
      await resultsOf(app.page, name, namespaces[1].name).first().waitFor();
      const left = resultsOf(app.page, name, namespace);
      return (
        (await left.count()) === 0 ||
        (await left.getByText('No longer there').count()) > 0
      );
    }, 'the deletion to be seen');
  });
});
