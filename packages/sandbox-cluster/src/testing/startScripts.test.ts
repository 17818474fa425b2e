import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

jest.setTimeout(60_000);

const lib = resolve(__dirname, '../../../../scripts/lib');
const selfsigned = createRequire(__filename).resolve('selfsigned');

const etcd = `
const [, url] = process.argv.join(' ').match(/--listen-client-urls=(\\S+)/);
require('node:http')
  .createServer((request, response) => response.end('ok'))
  .listen(new URL(url).port, '127.0.0.1');
`;

const apiServer = `
const { writeFileSync } = require('node:fs');
const option = name =>
  process.argv.join(' ').match(new RegExp('--' + name + '=(\\\\S+)'))[1];
Promise.resolve(
  require(${JSON.stringify(selfsigned)}).generate(
    [{ name: 'commonName', value: '127.0.0.1' }],
    {
      keySize: 2048,
      algorithm: 'sha256',
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
    },
  ),
).then(({ cert, private: key }) => {
  writeFileSync(option('cert-dir') + '/apiserver.crt', cert);
  require('node:https')
    .createServer({ cert, key }, (request, response) => response.end('ok'))
    .listen(Number(option('secure-port')), '127.0.0.1');
});
`;

const endsAtOnce = `
process.stderr.write('the disk is full\\n');
process.exitCode = 3;
`;

describe('the scripts that start things', () => {
  let folder: string;

  const program = async (name: string, text: string) => {
    const file = join(folder, name);
    const note = `require('node:fs').writeFileSync(${JSON.stringify(
      `${file}.pid`,
    )}, String(process.pid));`;
    await writeFile(file, `#!${process.execPath}\n${note}\n${text}`);
    await chmod(file, 0o755);
  };

  /** The stand-ins that were started and have not ended. */
  const stillRunning = async () => {
    const notes = (await readdir(folder)).filter(one => one.endsWith('.pid'));
    expect(notes).not.toEqual([]);
    return notes.filter(note => {
      try {
        return process.kill(Number(readFileSync(join(folder, note))), 0);
      } catch {
        return false;
      }
    });
  };

  /** What an expression over the scripts' modules comes to, or its sentence. */
  const evaluate = (
    module: string,
    expression: string,
    env: Record<string, string>,
  ) =>
    new Promise<{ result?: unknown; sentence?: string }>((done, reject) => {
      const url = (name: string) =>
        JSON.stringify(pathToFileURL(join(lib, name)).href);
      const script = `
          import * as scripts from ${url(module)};
          import { stopAll } from ${url('processes.mjs')};
          import { Sentence } from ${url('say.mjs')};
          let told;
          try {
            told = { result: await (${expression}) };
          } catch (error) {
            if (!(error instanceof Sentence)) throw error;
            told = { sentence: error.message };
          } finally {
            await stopAll();
          }
          console.log(JSON.stringify(told));
          process.exit(0);
        `;
      execFile(
        process.execPath,
        ['--input-type=module', '-e', script],
        { env: { PATH: process.env.PATH, ...env } },
        (error, stdout) => (error ? reject(error) : done(JSON.parse(stdout))),
      );
    });

  const startControlPlane = () =>
    evaluate(
      'controlPlane.mjs',
      `scripts.startControlPlane(process.env).then(async ({ kubeconfig, client }) => {
        const { readFileSync } = await import('node:fs');
        const { status } = await client.get('/readyz');
        return { status, kubeconfig: JSON.parse(readFileSync(kubeconfig, 'utf8')) };
      })`,
      { KUBEBUILDER_ASSETS: folder },
    );

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assets-'));
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('say which binary of a control plane is missing', async () => {
    await program('etcd', etcd);
    const { sentence } = await startControlPlane();
    expect(sentence).toContain(`There is no ${join(folder, 'kube-apiserver')}`);
    expect(sentence).toContain('KUBEBUILDER_ASSETS');
  });

  it.each([
    ['etcd', endsAtOnce, apiServer],
    ['kube-apiserver', etcd, endsAtOnce],
  ])('say what %s said when it ends early', async (name, store, server) => {
    await program('etcd', store);
    await program('kube-apiserver', server);
    const { sentence } = await startControlPlane();
    expect(sentence).toContain(`${name} ended (exit code 3)`);
    expect(sentence).toContain('the disk is full');
    expect(await stillRunning()).toEqual([]);
  });

  it('wait until a control plane is ready, and end it', async () => {
    await program('etcd', etcd);
    await program('kube-apiserver', apiServer);
    const { result } = await startControlPlane();
    expect(result).toMatchObject({
      status: 200,
      kubeconfig: { 'current-context': 'control-plane' },
    });
    expect(await stillRunning()).toEqual([]);
  });

  it('refuse options of the sandbox cluster for another cluster', async () => {
    const { sentence } = await evaluate(
      'cluster.mjs',
      `scripts.chooseCluster(process.env, { sandboxes: [['--scene', 'zoo']] })`,
      { KUBECONFIG: join(folder, 'kubeconfig') },
    );
    expect(sentence).toBe(
      '--scene zoo is for the sandbox cluster, but KUBECONFIG names others. Leave one of them out.',
    );
  });
});
