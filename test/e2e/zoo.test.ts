import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { KubeConfig } from '@kubernetes/client-node';
import { applyScene, zoo } from '../../packages/sandbox-cluster/src/simulator';
import { axeFindings } from './lib/axeFindings';
import { removeNamespace } from './lib/cluster';
import { followPath } from './lib/followPath';
import { OpenApp, openApp } from './lib/openApp';
import { openTab } from './lib/openTab';

/**
 * What the tab of each machine has to say first: its title, words of the
 * sentence below, and the button of the next step where an action is one.
 */
const reviewed: Record<
  string,
  [title: string, words?: RegExp, button?: string]
> = {
  running: ['Running', /Running on node\d+/],
  stopped: ['Stopped', undefined, 'Start'],
  provisioning: ['Provisioning', /Importing the disk image: \d+ %/],
  paused: ['Paused', /Paused by a user/, 'Resume'],
  migrating: ['Migrating', /Moving from node\d+ to node\d+/],
  stopping: ['Stopping', /up to 3600 s/],
  // Until its deletion takes too long it is only being deleted.
  terminating: ['Being deleted|Deletion does not end'],
  starting: ['cloud-init Secret does not exist', /'not-there'/],
  'volume-binding': [
    'Storage does not answer|Waiting for a volume',
    /local|storage/,
  ],
  'image-pull': ['Container disk cannot be pulled', /not-found:latest/],
  'image-pull-again': ['Container disk cannot be pulled', /missing:1/],
  receiver: [
    'Waiting for a migration',
    /Waiting for the VM that is to be moved here/,
  ],
  unknown: ['The node does not answer', /not known whether the VM still runs/],
  'crash-loop': ['It starts and fails again and again', /failed to start/],
  'image-url-404': ['Image cannot be downloaded', /answers 404 \(not found\)/],
  'image-host-unknown': [
    'Image cannot be downloaded',
    /does not find the host 'mirror.invalid'/,
  ],
  'image-registry': [
    'Image cannot be pulled from the registry',
    /team-a\/not-found:1/,
  ],
  'image-no-disk': ['Image holds no disk', /library\/nginx:1/],
  'volume-too-small': [
    'Volume is too small for the image',
    /20 GiB, and 3 GiB/,
  ],
  checksum: ['Image has another checksum', /does not have the checksum/],
  'class-missing': ['Storage class does not exist', /'fast-ssd'/],
  'first-consumer': [
    'Stopped',
    /made when the VM starts for the first time/,
    'Start',
  ],
  'claim-missing': ['Claim does not exist', /'golden-root'/],
  'too-large': ['No node has enough room', /96 CPUs and 512 GiB/],
  'gpu-not-permitted': ['Device is not permitted', /'nvidia.com\/H100'/],
  'gpu-taken': ['No such device is free', /nvidia.com\/GA100_A100_PCIE_40GB/],
  'no-virtualization': ['No node can virtualize', /KVM/],
  'no-node': ['No node matches', /disktype=nvme/],
  'no-agent': ['Running'],
  'no-boot-disk': ['Nothing to boot from', /nothing to boot from/],
  'io-error': ['Paused by a storage error', /answers with errors/],
  'powered-off': ['Stopped', /shut down from the inside/, 'Start'],
  'clone-refused': ['Cloning is not allowed', /images\/golden/],
  'not-secure': ['Pod security refused it', /'restricted'/],
  'shared-disk': ['Running', /Running on node\d+/],
};

/** Of these all looks are pictured, of the others one. */
const inAllLooks = ['running', 'image-url-404', 'migrating', 'too-large'];

/** A played virt-handler is nowhere where virt-api could ask it. */
const withoutAgent =
  process.env.SIMULATED?.split(',').includes('virt-handler') &&
  'virt-handler is played, and cannot be asked for the guest agent';

function sandbox() {
  const config = new KubeConfig();
  config.loadFromString(readFileSync(process.env.KUBECONFIG ?? '', 'utf8'));
  const cluster = config.getCurrentCluster();
  const user = config.getCurrentUser();
  const pem = (base64?: string) =>
    base64 && Buffer.from(base64, 'base64').toString();
  assert.ok(cluster && user, 'KUBECONFIG has no current context');
  return {
    context: config.getCurrentContext(),
    server: {
      url: cluster.server,
      ca: pem(cluster.caData),
      token: user.token,
      cert: pem(user.certData),
      key: pem(user.keyData),
    },
  };
}

describe('a person goes through the zoo', () => {
  let app: OpenApp;
  const leave = new AbortController();
  const { context, server } = sandbox();

  before(async () => {
    const { acted } = await applyScene({
      server,
      scene: zoo,
      signal: leave.signal,
    });
    // Machines that wait for each other are waited for below, in the tab.
    acted.catch(() => {});
    app = await openApp();
  });

  after(async () => {
    leave.abort();
    await app?.close();
    await removeNamespace(zoo.namespace);
  });

  it('whose every machine was reviewed', () => {
    assert.deepEqual(
      Object.keys(reviewed).sort(),
      zoo.machines.map(({ name }) => name).sort(),
    );
  });

  it('finds it in the catalog', async () => {
    await openTab(app, 'zoo');
    await app.page.locator('article h2').first().waitFor();
  });

  for (const { name, title: what } of zoo.machines) {
    it(`reads what is the matter with ${name}: ${what}`, async () => {
      const { page } = app;
      const [title, words, button] = reviewed[name];
      await followPath(
        page,
        `/catalog/zoo/resource/${name}.${context}/virtual-machine`,
      );
      const tab = page.getByRole('article', { name, exact: true });
      await tab
        .getByRole('heading', { level: 2, name: new RegExp(`^(${title})$`) })
        .waitFor({ timeout: 180_000 });
      if (words) {
        await tab.getByText(words).first().waitFor({ timeout: 60_000 });
      }
      const buttons = tab.getByRole('button');
      if (button) {
        await buttons
          .filter({ hasText: new RegExp(`^${button}$`, 'i') })
          .first()
          .waitFor();
      }
      if (inAllLooks.includes(name)) {
        await app.picture(`zoo-${name}`, new RegExp(title));
      } else {
        await page.screenshot({ path: app.file(`zoo-${name}`) });
      }
    });
  }

  it('reads the manifest, and finds nothing wrong with the page', async () => {
    const { page } = app;
    await page.goto(
      `/catalog/zoo/resource/running.${context}/virtual-machine#manifest`,
    );
    await page
      .getByRole('region', { name: 'VirtualMachine running as YAML' })
      .getByText(/kind: VirtualMachine/)
      .waitFor({ timeout: 60_000 });
    assert.deepEqual(
      await axeFindings(page, 'article[aria-label=running]'),
      [],
    );
    await app.picture('zoo-manifest', /kind: VirtualMachine/);
  });

  it('asks the guest agent', { skip: withoutAgent }, async () => {
    const { page } = app;
    await page.goto(
      `/catalog/zoo/resource/running.${context}/virtual-machine#guest`,
    );
    await page
      .getByRole('row', { name: /\/ ext4/ })
      .waitFor({ timeout: 60_000 });
  });

  it('stops one from the menu of its entity, after reading what that leads to', async () => {
    const { page } = app;
    await page.goto(
      `/catalog/zoo/resource/shared-disk.${context}/virtual-machine`,
    );
    await page.getByRole('heading', { level: 2, name: 'Running' }).waitFor();
    // The development server lays a page over the app when Backstage's menu
    // makes the browser measure twice, which is harmless.
    await page.addStyleTag({
      content:
        '#webpack-dev-server-client-overlay { display: none !important }',
    });
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Stop' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stop shared-disk?' });
    await dialog.getByText(/What is not saved in it is lost/).waitFor();
    await page.screenshot({ path: app.file('zoo-stop') });
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The cluster stops shared-disk').first().waitFor();
    await page
      .getByRole('heading', { level: 2, name: 'Stopped' })
      .waitFor({ timeout: 120_000 });
  });
});
