import { chmodSync, writeFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { runExecPlugin } from './runExecPlugin';

const cluster = { server: 'https://localhost:6443' };
const kubeconfig = '/etc/kube/config';

function node(script: string, more: object = {}) {
  return runExecPlugin({
    plugin: { command: process.execPath, args: ['-e', script], ...more },
    kubeconfig,
    cluster,
  });
}

function print(status: object) {
  return `console.log(JSON.stringify({ kind: 'ExecCredential', status: ${JSON.stringify(
    status,
  )} }))`;
}

describe('runExecPlugin', () => {
  const directory = createMockDirectory();

  it('takes a token and how long it holds', async () => {
    const expirationTimestamp = new Date(Date.now() + 600_000).toISOString();
    const issued = await node(print({ token: 'abc', expirationTimestamp }));
    expect(issued.headers).toEqual({ authorization: 'Bearer abc' });
    expect(issued.lifetimeMs).toBeGreaterThan(500_000);
    expect(issued.lifetimeMs).toBeLessThanOrEqual(600_000);
  });

  it('takes a client certificate, and a credential without end', async () => {
    await expect(
      node(print({ clientCertificateData: 'CERT', clientKeyData: 'KEY' })),
    ).resolves.toEqual({
      headers: {},
      cert: 'CERT',
      key: 'KEY',
      lifetimeMs: undefined,
    });
  });

  it('tells the plugin what kubectl tells it', async () => {
    const script = `
      const info = JSON.parse(process.env.KUBERNETES_EXEC_INFO);
      console.log(JSON.stringify({ status: { token:
        [process.env.EXTRA, info.apiVersion, info.kind, info.spec.interactive, info.spec.cluster?.server].join() } }));`;
    const plugin = {
      apiVersion: 'client.authentication.k8s.io/v1beta1',
      env: [{ name: 'EXTRA', value: 'x' }],
    };
    const { headers } = await node(script, {
      ...plugin,
      provideClusterInfo: true,
    });
    expect(headers?.authorization).toBe(
      'Bearer x,client.authentication.k8s.io/v1beta1,ExecCredential,false,https://localhost:6443',
    );
    const withoutCluster = await node(script, plugin);
    expect(withoutCluster.headers?.authorization).toMatch(/,false,$/);
  });

  it('finds a plugin beside the kubeconfig', async () => {
    directory.setContent({ bin: {} });
    const path = directory.resolve('bin/login');
    writeFileSync(path, `#!/bin/sh\necho '{"status":{"token":"here"}}'\n`);
    chmodSync(path, 0o755);
    const issued = await runExecPlugin({
      plugin: { command: './bin/login' },
      kubeconfig: directory.resolve('config'),
      cluster,
    });
    expect(issued.headers).toEqual({ authorization: 'Bearer here' });
  });

  it.each([
    [
      'fails',
      'console.error("session expired"); process.exit(1)',
      'failed: session expired',
    ],
    ['prints no JSON', 'console.log("s3cret")', 'printed no ExecCredential'],
    ['prints no credential', print({}), 'printed no ExecCredential'],
  ])('tells that the plugin %s', async (_, script, message) => {
    const refused = node(script);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.not.toThrow('s3cret');
  });

  it('ends a plugin that takes too long', async () => {
    await expect(
      runExecPlugin({
        plugin: {
          command: process.execPath,
          args: ['-e', 'setTimeout(() => {}, 60_000)'],
        },
        kubeconfig,
        cluster,
        timeoutMs: 300,
      }),
    ).rejects.toThrow('gave no credential within 0.3 s');
  });

  it('tells how to install a plugin that is not there', async () => {
    await expect(
      runExecPlugin({
        plugin: { command: 'no-such-plugin', installHint: 'Install it.' },
        kubeconfig,
        cluster,
      }),
    ).rejects.toThrow(
      /^the credential plugin no-such-plugin failed: .*ENOENT Install it\.$/,
    );
  });
});
