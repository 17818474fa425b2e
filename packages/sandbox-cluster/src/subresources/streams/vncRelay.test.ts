import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { WebSocket } from 'ws';
import { SandboxCluster } from '../../SandboxCluster';
import { VirtualMachine } from '../../simulator/model';
import { machine } from '../../simulator/scenes/sceneObjects';
import { RfbServer } from '../../simulator/screen/RfbServer';
import { find, waitFor } from '../../simulator/testing/watchStatuses';

jest.setTimeout(120_000);

const namespace = 'team-a';
const hasXvnc = spawnSync('Xvnc', ['-version']).error === undefined;

interface Screen {
  port: number;
  stop(): void;
}

/** A free port; whoever listens next may have it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(done => server.listen(0, '127.0.0.1', () => done()));
  const address = server.address();
  await new Promise(done => server.close(done));
  return typeof address === 'object' ? address?.port ?? 0 : 0;
}

/** A small server of the test. */
async function startSmallServer(): Promise<Screen> {
  const server = createServer(socket => {
    const screen = RfbServer.create({
      name: 'a screen elsewhere',
      lines: () => [],
      send: bytes => socket.write(bytes),
    });
    socket.on('data', bytes => screen.receive(Buffer.from(bytes)));
    socket.on('error', () => undefined);
    socket.on('close', () => screen.close());
  });
  const port = await freePort();
  await new Promise<void>(done =>
    server.listen(port, '127.0.0.1', () => done()),
  );
  return { port, stop: () => server.close() };
}

/** TigerVNC, as people have it. */
async function startXvnc(): Promise<Screen> {
  const port = await freePort();
  const display = `:${(port % 50_000) + 100}`;
  const child = spawn('Xvnc', [
    display,
    ...['-rfbport', String(port), '-SecurityTypes', 'None'],
    ...['-desktop', 'a screen elsewhere', '-geometry', '320x200'],
    ...['-localhost', '-nolisten', 'unix'],
  ]);
  let said = '';
  child.stderr.on('data', bytes => {
    said += bytes;
  });
  await waitFor('Xvnc listens', () => said.match(/Listening for VNC/));
  return { port, stop: () => child.kill() };
}

/** Reads and writes RFB through a WebSocket; nothing that comes is missed. */
function connect(url: string, token: string) {
  const socket = new WebSocket(url, 'plain.kubevirt.io', {
    headers: { authorization: `Bearer ${token}` },
  });
  let received = Buffer.alloc(0);
  let ended: string | undefined;
  socket.on('message', (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
  });
  socket.on('error', error => {
    ended = error.message;
  });
  socket.on('close', code => {
    ended ??= `closed with ${code}`;
  });
  return {
    socket,
    send: (bytes: Buffer) => socket.send(bytes),
    take: async (length: number): Promise<Buffer> => {
      await waitFor(`${length} bytes`, () => {
        if (ended && received.length < length) throw new Error(ended);
        return received.length >= length ? true : undefined;
      });
      const taken = received.subarray(0, length);
      received = received.subarray(length);
      return taken;
    },
  };
}

const servers: [name: string, start: () => Promise<Screen>][] = [
  ['a small RFB server', startSmallServer],
  ...(hasXvnc
    ? [['TigerVNC', startXvnc] as [string, () => Promise<Screen>]]
    : []),
];

describe('a VNC server that shows as every screen', () => {
  if (!hasXvnc) it.todo('is relayed: TigerVNC (there is no Xvnc on the PATH)');

  it.each(servers)('is relayed: %s', async (_name, start) => {
    const screen = await start();
    const cluster = await SandboxCluster.start({
      tls: false,
      simulate: { speed: 40 },
      vnc: { host: '127.0.0.1', port: screen.port },
      objects: [
        {
          apiVersion: 'v1',
          kind: 'Namespace',
          metadata: { name: namespace },
        },
      ],
    });
    try {
      cluster.objects.create(machine({ name: 'one', namespace }));
      await waitFor(
        'it runs',
        () =>
          find<VirtualMachine>(cluster, 'kubevirt.io/v1', 'VirtualMachine', {
            namespace,
            name: 'one',
          })?.status?.printableStatus === 'Running' || undefined,
        60_000,
      );
      const url = cluster.url.replace('http', 'ws');
      const { socket, send, take } = connect(
        `${url}/apis/subresources.kubevirt.io/v1/namespaces/${namespace}/virtualmachineinstances/one/vnc`,
        cluster.token,
      );
      expect(String(await take(12))).toBe('RFB 003.008\n');
      send(Buffer.from('RFB 003.008\n'));
      const [types] = await take(1);
      expect([...(await take(types))]).toContain(1);
      send(Buffer.of(1));
      expect((await take(4)).readUInt32BE()).toBe(0);
      send(Buffer.of(1));
      const init = await take(24);
      const title = String(await take(init.readUInt32BE(20)));
      expect(title).toContain('a screen elsewhere');
      socket.terminate();
    } finally {
      await cluster.stop();
      screen.stop();
    }
  });
});
