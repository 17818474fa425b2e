import { spawn, spawnSync, ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect as connectTcp, Socket } from 'node:net';
import { request as httpsRequest } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { createWebSocketStream, WebSocket } from 'ws';
import { SandboxCluster } from '../../SandboxCluster';
import { Pod, VirtualMachine } from '../../simulator/model';
import { machine, service } from '../../simulator/scenes/sceneObjects';
import { find, waitFor } from '../../simulator/testing/watchStatuses';
import { SpdyConnection } from '../spdy';

jest.setTimeout(60_000);

const namespace = 'team-a';

/** Whether there is a kubectl, of whichever version. */
const kubectlVersion = spawnSync('kubectl', ['version', '--client'], {
  encoding: 'utf8',
}).stdout?.match(/Client Version: (\S+)/)?.[1];

async function text(stream: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** The first bytes that come. */
function firstBytes(stream: Duplex): Promise<string> {
  return new Promise((resolve, reject) => {
    stream.once('data', bytes => resolve(String(bytes)));
    stream.once('close', () => reject(new Error('it closed')));
  });
}

describe('what kubelets serve', () => {
  let cluster: SandboxCluster;
  let pod: string;
  const opened: { destroy(): void }[] = [];

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 40 } });
    const { objects } = cluster;
    objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
    objects.create(machine({ name: 'one', namespace }));
    const ports = [
      { name: 'ssh', port: 22 },
      { name: 'vnc', port: 5901 },
    ];
    objects.create(service({ name: 'one', namespace, ports }));
    await waitFor('its agent', () =>
      find<VirtualMachine>(cluster, 'kubevirt.io/v1', 'VirtualMachine', {
        namespace,
        name: 'one',
      })?.status?.conditions?.find(({ type }) => type === 'AgentConnected'),
    );
    const [launcher] = objects.list('v1', 'Pod', namespace) as unknown as Pod[];
    pod = launcher.metadata.name;
  });

  afterAll(async () => {
    opened.forEach(each => each.destroy());
    await cluster.stop();
  });

  const path = (subresource: string, query = '') =>
    `/api/v1/namespaces/${namespace}/pods/${pod}/${subresource}${query}`;

  const overWebSocket = async (at: string, protocol: string) => {
    const socket = new WebSocket(
      `${cluster.url.replace('https', 'wss')}${at}`,
      {
        ca: cluster.certificateAuthority,
        headers: { authorization: `Bearer ${cluster.token}` },
        // The library refuses names of protocols that are no tokens.
        finishRequest: request => {
          request.setHeader('sec-websocket-protocol', protocol);
          request.end();
        },
      },
    );
    socket.on('upgrade', ({ headers }) => {
      expect(headers['sec-websocket-protocol']).toBe(protocol);
      delete headers['sec-websocket-protocol'];
    });
    opened.push({ destroy: () => socket.terminate() });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return socket;
  };

  const overSpdy = (at: string, protocols: string[], upgrade = 'SPDY/3.1') =>
    new Promise<{ status: number; socket?: Duplex; body: string }>(
      (resolve, reject) => {
        const request = httpsRequest(`${cluster.url}${at}`, {
          method: 'POST',
          ca: cluster.certificateAuthority,
          headers: {
            authorization: `Bearer ${cluster.token}`,
            connection: 'Upgrade',
            upgrade,
            'x-stream-protocol-version': protocols,
          },
        });
        request.on('upgrade', ({ statusCode = 0 }, socket) => {
          opened.push(socket);
          resolve({ status: statusCode, socket, body: '' });
        });
        request.on('response', async response =>
          resolve({
            status: response.statusCode ?? 0,
            body: await text(response),
          }),
        );
        request.on('error', reject);
        request.end();
      },
    );

  const get = async (at: string) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      httpsRequest(
        `${cluster.url}${at}`,
        {
          ca: cluster.certificateAuthority,
          headers: { authorization: `Bearer ${cluster.token}` },
        },
        async response =>
          resolve({
            status: response.statusCode ?? 0,
            body: await text(response),
          }),
      )
        .on('error', reject)
        .end();
    });

  describe('pods/portforward', () => {
    const dial = async (connection: SpdyConnection, port: number, id = '0') => {
      const headers = { port: String(port), requestid: id };
      const errors = await connection.open({ streamtype: 'error', ...headers });
      errors.end();
      const data = await connection.open({ streamtype: 'data', ...headers });
      return { errors, data };
    };
    const tunnel = async () =>
      SpdyConnection.create({
        transport: createWebSocketStream(
          await overWebSocket(
            path('portforward'),
            'SPDY/3.1+portforward.k8s.io',
          ),
        ),
        side: 'client',
      });
    const plain = async () => {
      const { socket } = await overSpdy(path('portforward'), [
        'portforward.k8s.io',
      ]);
      return SpdyConnection.create({ transport: socket!, side: 'client' });
    };

    it.each([
      ['SPDY in a WebSocket', tunnel],
      ['SPDY', plain],
    ])('reaches what listens in the guest, over %s', async (_, open) => {
      const connection = await open();
      const [ssh, vnc] = await Promise.all([
        dial(connection, 22, '0'),
        dial(connection, 5901, '1'),
      ]);
      expect(await firstBytes(ssh.data)).toMatch(/^SSH-2.0-/);
      expect(await firstBytes(vnc.data)).toBe('RFB 003.008\n');
      connection.close();
    });

    it('lets a request and its answer through, and ends with them', async () => {
      const connection = await tunnel();
      const { data, errors } = await dial(connection, 80);
      data.write('GET / HTTP/1.1\r\n\r\n');
      expect(await text(data)).toContain('<h1>one</h1>');
      data.end();
      expect(await text(errors)).toBe('');
    });

    it('says of a port that nothing listens on what a kubelet says', async () => {
      const connection = await tunnel();
      const { data, errors } = await dial(connection, 81);
      expect(await text(errors)).toMatch(
        /^error forwarding port 81 to pod [0-9a-f]{64}, uid : failed to execute portforward in network namespace "\/var\/run\/netns\/cni-[^"]+": failed to connect to localhost:81 inside namespace "[0-9a-f]{64}", IPv4: dial tcp4 127.0.0.1:81: connect: connection refused IPv6 dial tcp6 \[::1\]:81: connect: connection refused $/,
      );
      expect(await text(data)).toBe('');
    });

    it('speaks no other protocol', async () => {
      expect(await overSpdy(path('portforward'), ['v2.example.com'])).toEqual({
        status: 403,
        body: 'unable to upgrade: client sent protocols [v2.example.com], server accepts [portforward.k8s.io]',
      });
    });

    it('has to be upgraded', async () => {
      const { status, body } = await get(path('portforward'));
      expect(status).toBe(400);
      expect(JSON.parse(body).message).toBe(
        'unable to upgrade: missing upgrade headers in request',
      );
    });

    it('knows no pod of another name', async () => {
      const { status, body } = await overSpdy(
        `/api/v1/namespaces/${namespace}/pods/nobody/portforward`,
        ['portforward.k8s.io'],
      );
      expect(status).toBe(404);
      expect(JSON.parse(body).message).toBe('pods "nobody" not found');
    });
  });

  describe('pods/attach', () => {
    const attach = (query: string) =>
      overWebSocket(path('attach', query), 'v5.channel.k8s.io');

    it('hears a program that says nothing, and lets it be spoken to', async () => {
      const socket = await attach('?container=compute&stdin=true&stdout=true');
      const heard: unknown[] = [];
      let ended = false;
      socket.on('message', data => heard.push(data));
      socket.on('close', () => {
        ended = true;
      });
      socket.send(Buffer.from('\0hello\n'));
      const answered = new Promise(resolve => socket.once('pong', resolve));
      socket.ping();
      await answered;
      expect({ heard, ended }).toEqual({ heard: [], ended: false });
    });

    it('knows which containers there are', async () => {
      await expect(attach('?container=nope&stdout=true')).rejects.toThrow(
        'Unexpected server response: 400',
      );
    });
  });

  describe('pods/exec', () => {
    const query = (command: string[], more = '&stdout=true&stderr=true') =>
      `?container=compute${more}${command
        .map(word => `&command=${encodeURIComponent(word)}`)
        .join('')}`;

    /** Everything that comes, by channel. */
    const run = async (socket: WebSocket): Promise<Record<number, string>> => {
      const channels: Record<number, string> = {};
      socket.on('message', (message: Buffer) => {
        const [channel] = message;
        channels[channel] = (channels[channel] ?? '') + message.subarray(1);
      });
      await new Promise(resolve => socket.once('close', resolve));
      return channels;
    };
    const exec = async (command: string[], more?: string) =>
      overWebSocket(path('exec', query(command, more)), 'v5.channel.k8s.io');

    it('runs a program, over a WebSocket', async () => {
      const channels = await run(await exec(['hostname']));
      expect(channels[1]).toBe(`${pod}\n`);
      expect(JSON.parse(channels[3])).toEqual({
        metadata: {},
        status: 'Success',
      });
    });

    it('tells how a program failed', async () => {
      const channels = await run(await exec(['cat', '/nothing']));
      expect(channels[2]).toBe('cat: /nothing: No such file or directory\n');
      expect(JSON.parse(channels[3])).toMatchObject({
        status: 'Failure',
        reason: 'NonZeroExitCode',
        details: { causes: [{ reason: 'ExitCode', message: '1' }] },
      });
    });

    it('says that there is no such program', async () => {
      const channels = await run(await exec(['tcpdump']));
      expect(JSON.parse(channels[3])).toMatchObject({
        status: 'Failure',
        reason: 'InternalError',
        message: expect.stringContaining(
          'exec: "tcpdump": executable file not found in $PATH: unknown',
        ),
      });
    });

    it('has a shell that reads what is typed, until it ends', async () => {
      const socket = await exec(['bash'], '&stdin=true&stdout=true&tty=true');
      const channels = run(socket);
      socket.send(Buffer.from('\0virsh list\rexit 3\r'));
      const { 1: output, 3: status } = await channels;
      expect(output).toContain('bash-5.1$ virsh list\r\n');
      expect(output).toContain(`${namespace}_one   running`);
      expect(JSON.parse(status).details.causes[0].message).toBe('3');
    });

    it('ends a shell whose input ends', async () => {
      const socket = await exec(['sh'], '&stdin=true&stdout=true&stderr=true');
      const channels = run(socket);
      socket.send(Buffer.from('\0echo hello\n'));
      socket.send(Buffer.of(255, 0));
      expect((await channels)[1]).toBe('hello\n');
    });

    it('runs a program, over SPDY', async () => {
      const { socket } = await overSpdy(path('exec', query(['id'])), [
        'v5.channel.k8s.io',
        'v4.channel.k8s.io',
      ]);
      const client = SpdyConnection.create({
        transport: socket!,
        side: 'client',
      });
      const open = async (streamtype: string) => client.open({ streamtype });
      const [errors, stdout, stderr] = [
        await open('error'),
        await open('stdout'),
        await open('stderr'),
      ];
      expect(await text(stdout)).toBe(
        'uid=107(qemu) gid=107(qemu) groups=107(qemu)\n',
      );
      expect(await text(stderr)).toBe('');
      expect(JSON.parse(await text(errors)).status).toBe('Success');
    });

    it.each([
      [
        '?container=other&command=id',
        400,
        /^container other is not valid for pod virt-launcher-one-/,
      ],
      [
        '?command=id',
        400,
        /^a container name must be specified for pod virt-launcher-one-\w+, choose one of: \[compute\] or one of the init containers: \[guest-console-log volumerootdisk\]$/,
      ],
      [
        '?container=compute',
        400,
        /^you must specify at least one command for the container$/,
      ],
    ])('refuses %s', async (options, status, words) => {
      const answer = await overSpdy(path('exec', options), [
        'v4.channel.k8s.io',
      ]);
      expect(answer.status).toBe(status);
      expect(JSON.parse(answer.body).message).toMatch(words);
    });
  });

  describe('pods/log', () => {
    it('has the console of the guest', async () => {
      const { status, body } = await get(
        path('log', '?container=guest-console-log'),
      );
      expect(status).toBe(200);
      expect(body).toContain('one login: ');
    });

    it('has the last lines alone where these are asked for', async () => {
      const all = await get(path('log', '?container=guest-console-log'));
      const last = await get(
        path('log', '?container=guest-console-log&tailLines=1'),
      );
      expect(last.body).toBe(`${all.body.split('\n').at(-2)}\n`);
    });
  });

  const withKubectl = kubectlVersion ? describe : describe.skip;
  withKubectl(
    kubectlVersion
      ? `kubectl ${kubectlVersion}`
      : 'kubectl (skipped: there is none on the PATH)',
    () => {
      let folder: string;
      const running: ChildProcess[] = [];

      beforeAll(async () => {
        folder = await mkdtemp(join(tmpdir(), 'kubectl-'));
        await writeFile(join(folder, 'config'), cluster.kubeconfig);
      });

      afterAll(async () => {
        running.forEach(child => child.kill());
        await rm(folder, { recursive: true });
      });

      const start = (args: string[], env: Record<string, string> = {}) => {
        const child = spawn('kubectl', ['-n', namespace, ...args], {
          env: {
            ...process.env,
            KUBECONFIG: join(folder, 'config'),
            HOME: folder,
            ...env,
          },
        });
        running.push(child);
        return child;
      };
      const finish = async (
        args: string[],
        { input = '', env = {} as Record<string, string> } = {},
      ) => {
        const child = start(args, env);
        child.stdin.end(input);
        const [stdout, stderr, code] = await Promise.all([
          text(child.stdout),
          text(child.stderr),
          new Promise(resolve => child.on('close', resolve)),
        ]);
        return { stdout, stderr, code };
      };
      /** Begins to forward, and tells the local port. */
      const forward = async (args: string[], env?: Record<string, string>) => {
        const child = start(['port-forward', ...args], env);
        let output = '';
        let errors = '';
        child.stdout.on('data', bytes => {
          output += bytes;
        });
        child.stderr.on('data', bytes => {
          errors += bytes;
        });
        const port = await waitFor(
          'kubectl forwards',
          () => output.match(/127\.0\.0\.1:(\d+) ->/)?.[1],
        );
        return { port: Number(port), errors: () => errors };
      };
      const dial = (port: number): Socket => {
        const socket = connectTcp(port, '127.0.0.1');
        opened.push(socket);
        socket.on('error', () => undefined);
        return socket;
      };

      it.each([
        ['WebSockets', /GET https:.*portforward 101 /, {}],
        [
          'SPDY',
          /POST https:.*portforward 101 /,
          { KUBECTL_PORT_FORWARD_WEBSOCKETS: 'false' },
        ],
      ])('forwards a port of a service, by %s', async (_, words, env) => {
        const args = ['service/one', ':5901', '-v=6'];
        const { port, errors } = await forward(args, env);
        for (let times = 0; times < 3; times += 1) {
          expect(await firstBytes(dial(port))).toBe('RFB 003.008\n');
        }
        expect(errors()).toMatch(words);
      });

      it('forwards a port of a pod', async () => {
        const { port } = await forward([`pod/${pod}`, ':22']);
        expect(await firstBytes(dial(port))).toMatch(/^SSH-2.0-/);
      });

      it('says that nothing listens', async () => {
        const { port, errors } = await forward([`pod/${pod}`, ':81']);
        const socket = dial(port);
        await new Promise(resolve => socket.on('close', resolve));
        await waitFor('it says so', () =>
          errors().includes('connect: connection refused') ? true : undefined,
        );
        expect(errors()).toContain('an error occurred forwarding');
      });

      it.each([
        ['WebSockets', {}],
        ['SPDY', { KUBECTL_REMOTE_COMMAND_WEBSOCKETS: 'false' }],
      ])('runs programs and shells, by %s', async (_, env) => {
        const options = { env };
        expect(await finish(['exec', pod, '--', 'hostname'], options)).toEqual({
          stdout: `${pod}\n`,
          stderr: expect.any(String),
          code: 0,
        });
        const failed = await finish(['exec', pod, '--', 'false'], options);
        expect(failed.code).toBe(1);
        expect(failed.stderr).toContain('command terminated with exit code 1');
        const shell = await finish(['exec', '-i', pod, '--', 'sh'], {
          env,
          input: 'echo hello\nexit 4\n',
        });
        expect(shell.stdout).toBe('hello\n');
        expect(shell.code).toBe(4);
      });

      it('shows logs', async () => {
        const { stdout } = await finish([
          'logs',
          pod,
          '-c',
          'guest-console-log',
        ]);
        expect(stdout).toContain('one login: ');
      });
    },
  );
});
