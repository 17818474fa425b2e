import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { createServer } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from './until.mjs';
import { ControlPlaneClient } from './ControlPlaneClient.mjs';
import { start } from './processes.mjs';
import { Sentence, step } from './say.mjs';

/** How long one of the two may take to answer, in milliseconds. */
const patience = 30_000;

/**
 * Starts etcd and kube-apiserver from a folder of binaries, as
 * controller-runtime's envtest does: no kubelet, no controllers.
 *
 * @param {NodeJS.ProcessEnv} env - KUBEBUILDER_ASSETS names the folder;
 *   TEST_ASSET_ETCD and TEST_ASSET_KUBE_APISERVER single binaries
 * @returns {Promise<{ kubeconfig: string, client: ControlPlaneClient }>} the
 *   path of a kubeconfig of an administrator, and what to ask it with
 * @throws {Sentence} where a binary is missing or does not come up
 */
export async function startControlPlane(env) {
  const etcd = binary(env, 'etcd', 'TEST_ASSET_ETCD');
  const apiServer = binary(env, 'kube-apiserver', 'TEST_ASSET_KUBE_APISERVER');
  const folder = await mkdtemp(join(tmpdir(), 'control-plane-'));
  const [clientPort, peerPort, port] = await freePorts(3);
  const store = `http://127.0.0.1:${clientPort}`;

  await step('Starting etcd', () =>
    startAndAwait(etcd, {
      env,
      log: join(folder, 'etcd.log'),
      args: [
        `--data-dir=${join(folder, 'etcd')}`,
        `--listen-client-urls=${store}`,
        `--advertise-client-urls=${store}`,
        `--listen-peer-urls=http://127.0.0.1:${peerPort}`,
      ],
      // Before 3.4.29 it has no /readyz.
      answers: () => answersOk(`${store}/health`),
    }),
  );

  const token = randomBytes(16).toString('hex');
  const certificates = join(folder, 'certificates');
  writeFileSync(
    join(folder, 'tokens.csv'),
    `${token},admin,admin,"system:masters"\n`,
    { mode: 0o600 },
  );
  writeServiceAccountKeys(folder);
  mkdirSync(certificates);
  const url = `https://127.0.0.1:${port}`;
  const client = ControlPlaneClient.create({
    url,
    token,
    // It certifies itself, in this folder.
    readCertificate: () => readFileSync(join(certificates, 'apiserver.crt')),
  });
  await step('Starting kube-apiserver', () =>
    startAndAwait(apiServer, {
      env,
      log: join(folder, 'kube-apiserver.log'),
      args: [
        `--etcd-servers=${store}`,
        '--bind-address=127.0.0.1',
        '--advertise-address=127.0.0.1',
        `--secure-port=${port}`,
        `--cert-dir=${certificates}`,
        `--token-auth-file=${join(folder, 'tokens.csv')}`,
        '--authorization-mode=RBAC',
        '--anonymous-auth=true',
        `--service-account-issuer=${url}/`,
        `--service-account-key-file=${join(folder, 'sa.pub')}`,
        `--service-account-signing-key-file=${join(folder, 'sa.key')}`,
        '--disable-admission-plugins=ServiceAccount',
        '--service-cluster-ip-range=10.0.0.0/24',
        '--allow-privileged=true',
      ],
      answers: async () => (await client.get('/readyz')).status === 200,
    }),
  );
  const kubeconfig = join(folder, 'kubeconfig');
  writeFileSync(kubeconfig, renderKubeconfig(client), { mode: 0o600 });
  return { kubeconfig, client };
}

function binary(env, name, override) {
  const path = env[override] ?? resolve(env.KUBEBUILDER_ASSETS ?? '', name);
  if (existsSync(path)) return path;
  throw new Sentence(
    `There is no ${path}. KUBEBUILDER_ASSETS has to name a folder that holds etcd and kube-apiserver, or ${override} the binary itself.`,
  );
}

async function startAndAwait(command, { args, log, env, answers }) {
  const process = start(command, args, { log, env });
  const ended = process.exited.then(how => {
    throw new Sentence(
      `${command} ended (${how}). It said:\n${process.tail()}`,
    );
  });
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Sentence(
            `${command} did not answer in ${
              patience / 1000
            } s. It said:\n${process.tail()}`,
          ),
        ),
      patience,
    );
  });
  try {
    await Promise.race([
      until(() => answers().catch(() => false)),
      ended,
      late,
    ]);
  } finally {
    clearTimeout(timer);
  }
}

function answersOk(url) {
  return new Promise((done, reject) => {
    request(url, { agent: false }, response => {
      response.resume();
      done(response.statusCode === 200);
    })
      .on('error', reject)
      .end();
  });
}

/** Ports that nobody has at the moment. */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise(done => {
          const server = createServer();
          server.listen(0, '127.0.0.1', () => done(server));
        }),
    ),
  );
  const ports = servers.map(server => server.address().port);
  await Promise.all(
    servers.map(server => new Promise(done => server.close(done))),
  );
  return ports;
}

function writeServiceAccountKeys(folder) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  writeFileSync(join(folder, 'sa.pub'), publicKey);
  writeFileSync(join(folder, 'sa.key'), privateKey, { mode: 0o600 });
}

function renderKubeconfig({ url, token, certificate }) {
  const name = 'control-plane';
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [
      {
        name,
        cluster: {
          server: url,
          'certificate-authority-data': certificate.toString('base64'),
        },
      },
    ],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name } }],
    'current-context': name,
  });
}
