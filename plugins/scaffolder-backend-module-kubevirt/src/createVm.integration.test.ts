import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { parse } from 'yaml';
import { scaffolderOnCluster } from './__testUtils__/scaffolderOnCluster';
import { smallValues, withoutAgent } from './__testUtils__/smallValues';

// A cluster and a scaffolder are started.
jest.setTimeout(120_000);

const example = readFileSync(
  resolve(__dirname, '../../../test/fixtures/values/example-values.yaml'),
  'utf8',
);

describe('kubevirt:vm:create', () => {
  const env = scaffolderOnCluster();

  it("brings up the chart's own values and tells the way", async () => {
    const { status, log, output } = await env.scaffolder.run({
      namespace: env.namespace,
      name: 'example',
      owner: 'team-a',
      system: 'shop',
      values: {
        ...parse(example),
        network: { ports: [{ name: 'http', port: 5901, protocol: 'TCP' }] },
      },
      wait: 'running',
    });
    expect({ status, log }).toMatchObject({ status: 'completed' });
    expect(log).toMatch(
      /accepts Secret[^]*Applied Secret[^]*Applied VirtualMachine[^]*Applied Service[^]*Status: Provisioning[^]*ImportInProgress[^]*Status: Starting[^]*Status: Running/,
    );
    expect(log).not.toContain('password: ubuntu');
    expect(output).toMatchObject({
      entityRef: expect.stringContaining(`resource:${env.namespace}/example.`),
      tabUrl: expect.stringMatching(
        `^/catalog/${env.namespace}/resource/example\\..*/virtual-machine$`,
      ),
      vncCommand: expect.stringContaining(
        `kubectl -n ${env.namespace} port-forward service/example 5901:5901`,
      ),
      manifests: expect.stringContaining('kind: VirtualMachine'),
    });
    expect(output.sshCommand).toMatch(/^virtctl ssh /);
    expect(output).not.toHaveProperty('passwordCommand');
    expect(output.manifests).not.toContain('password: ubuntu');

    const vm = await env.get(resources.virtualMachines, 'example');
    expect(vm.metadata).toMatchObject({
      labels: { 'app.kubernetes.io/managed-by': 'backstage' },
      annotations: {
        'backstage.io/owner': 'group:default/team-a',
        'backstage.io/system': 'system:default/shop',
        'backstage.io/created-by': 'user:default/mock',
        'backstage.io/source-template': 'template:default/test',
      },
    });
    for (const [type, name] of [
      [resources.services, 'example'],
      [resources.secrets, 'example-cloudinit'],
    ] as const) {
      expect(
        (await env.get(type, name)).metadata?.ownerReferences,
      ).toMatchObject([
        { kind: 'VirtualMachine', name: 'example', uid: vm.metadata?.uid },
      ]);
    }
  });

  it('renders what the Helm chart renders, where that is wanted', async () => {
    const { status, log } = await env.scaffolder.run({
      namespace: env.namespace,
      name: 'chart',
      values: smallValues,
      profile: 'chart',
      wait: 'running',
    });
    expect({ status, log }).toMatchObject({ status: 'completed' });
    expect(await env.contents()).not.toContain('Secret/chart-cloudinit');
    expect(await env.get(resources.services, 'chart')).toMatchObject({
      spec: { selector: { 'kubevirt.io/vm': 'chart' } },
      metadata: { ownerReferences: [{ name: 'chart' }] },
    });
  });

  it('waits for the guest agent where that is wanted, and says the address', async () => {
    const { status, log, output } = await env.scaffolder.run({
      namespace: env.namespace,
      name: 'agent',
      values: smallValues,
      wait: 'agent',
    });
    expect({ status, log }).toMatchObject({ status: 'completed' });
    expect(log).toContain('The guest agent is connected');
    expect(output).toMatchObject({
      address: expect.stringMatching(/^[\d.]+$/),
      sshCommand: expect.stringMatching(/^virtctl ssh /),
    });
  });

  it('gives up on an image that is not there, says why, and leaves the virtual machine', async () => {
    const { status, log } = await env.scaffolder.run({
      namespace: env.namespace,
      name: 'broken',
      values: {
        rootDisk: {
          dataVolume: {
            template: {
              source: { http: { url: 'https://example.com/404/image.img' } },
            },
          },
        },
      },
      wait: 'running',
    });
    expect(status).toBe('failed');
    expect(log).toMatch(/will not come up by waiting: .*404/);
    expect(await env.contents()).toContain('VirtualMachine/broken');
  });

  it('writes nothing in a dry run, and says so', async () => {
    const before = await env.contents();
    const { status, body } = await env.scaffolder.dryRun({
      namespace: env.namespace,
      name: 'dry',
      values: smallValues,
    });
    expect({ status, body }).toMatchObject({ status: 200 });
    expect(body).toContain('This is a dry run: nothing was written');
    expect(await env.contents()).toEqual(before);
  });

  it('changes nothing when the same task runs again', async () => {
    const first = await env.scaffolder.run({
      namespace: env.namespace,
      name: 'again',
      values: smallValues,
      wait: 'running',
    });
    expect(first).toMatchObject({ status: 'completed' });
    const ours = () =>
      Promise.all([
        env.get(resources.secrets, 'again-cloudinit'),
        env.get(resources.services, 'again'),
      ]);
    const before = await ours();

    const second = await env.scaffolder.retry(first.id);
    expect(second).toMatchObject({ status: 'completed', output: first.output });
    expect(second.log.match(/Applied VirtualMachine/g)).toHaveLength(2);
    // The second run applies what the first created: its name is added to
    // the managers of the fields.
    const besides = ({ metadata, ...rest }: KubernetesObject) => ({
      ...rest,
      uid: metadata?.uid,
      annotations: metadata?.annotations,
      ownerReferences: metadata?.ownerReferences,
    });
    expect((await ours()).map(besides)).toEqual(before.map(besides));
    const vm = await env.get(resources.virtualMachines, 'again');
    expect(vm.metadata?.generation).toBe(1);
  });

  it('generates a password that neither the log nor the outputs hold', async () => {
    const first = await env.scaffolder.run({
      namespace: env.namespace,
      name: 'login',
      values: { ...smallValues, cloudInit: { userData: withoutAgent } },
      password: 'generate',
      wait: 'applied',
    });
    expect(first).toMatchObject({ status: 'completed' });
    const read = async (name: string) =>
      (
        await env.get<KubernetesObject & { data: Record<string, string> }>(
          resources.secrets,
          name,
        )
      ).data;
    const { password } = await read('login-password');
    const plain = Buffer.from(password, 'base64').toString();
    expect(plain).toHaveLength(16);
    const { userdata } = await read('login-cloudinit');
    for (const text of [
      first.log,
      JSON.stringify(first.output),
      Buffer.from(userdata, 'base64').toString(),
    ]) {
      expect(text).not.toContain(plain);
      expect(text).not.toContain(password);
    }
    expect(first.output.passwordCommand).toContain('get secret login-password');

    const again = await env.scaffolder.retry(first.id);
    expect(again).toMatchObject({ status: 'completed' });
    expect(await read('login-password')).toEqual({ password });
    expect(await read('login-cloudinit')).toEqual({ userdata });
  });
});
