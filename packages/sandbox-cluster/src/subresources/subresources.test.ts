import { request } from 'undici';
import { WebSocket } from 'ws';
import { SandboxCluster } from '../SandboxCluster';
import {
  hasCondition,
  VirtualMachine,
  VirtualMachineInstance,
} from '../simulator/model';
import { machine } from '../simulator/scenes/sceneObjects';
import { find, waitFor } from '../simulator/testing/watchStatuses';

const namespace = 'team-a';
const base = `/apis/subresources.kubevirt.io/v1/namespaces/${namespace}`;
const instances = `${base}/virtualmachineinstances`;
const machines = `${base}/virtualmachines`;

jest.setTimeout(30_000);

describe('subresources of virtual machines', () => {
  let cluster: SandboxCluster;

  const machineNamed = (name: string) =>
    find<VirtualMachine>(cluster, 'kubevirt.io/v1', 'VirtualMachine', {
      namespace,
      name,
    });
  const instanceNamed = (name: string) =>
    find<VirtualMachineInstance>(
      cluster,
      'kubevirt.io/v1',
      'VirtualMachineInstance',
      { namespace, name },
    );

  const call = async (method: 'GET' | 'PUT', path: string, body?: object) => {
    const response = await request(`${cluster.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${cluster.token}`,
        accept: 'application/json, */*',
      },
      body: body && JSON.stringify(body),
    });
    const bytes = Buffer.from(await response.body.arrayBuffer());
    return {
      status: response.statusCode,
      contentType: String(response.headers['content-type'] ?? ''),
      bytes,
      text: bytes.toString('utf8'),
    };
  };

  /** Opens a WebSocket and collects what comes. */
  const open = async (path: string) => {
    const socket = new WebSocket(
      `${cluster.url.replace('http', 'ws')}${path}`,
      ['plain.kubevirt.io'],
      { headers: { authorization: `Bearer ${cluster.token}` } },
    );
    const received: Buffer[] = [];
    const closed: { code?: number } = {};
    socket.on('message', (data: Buffer, isBinary) => {
      expect(isBinary).toBe(true);
      received.push(data);
    });
    socket.on('close', code => {
      closed.code = code;
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    return {
      socket,
      closed,
      bytes: () => Buffer.concat(received),
      text: () => Buffer.concat(received).toString('utf8'),
    };
  };

  /** The HTTP answer to a WebSocket that is refused. */
  const refused = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = new WebSocket(
        `${cluster.url.replace('http', 'ws')}${path}`,
        ['plain.kubevirt.io'],
        { headers: { authorization: `Bearer ${cluster.token}` } },
      );
      socket.once('open', () => reject(new Error('it was opened')));
      socket.once('unexpected-response', (_request, response) => {
        let body = '';
        response.on('data', chunk => {
          body += chunk;
        });
        response.on('end', () => resolve(`${response.statusCode} ${body}`));
      });
    });

  const running = async (name: string) =>
    waitFor(`${name} runs with its agent`, () => {
      const vmi = instanceNamed(name);
      return hasCondition(vmi, 'AgentConnected', 'True') &&
        !vmi?.metadata.deletionTimestamp
        ? vmi
        : undefined;
    });

  beforeAll(async () => {
    cluster = await SandboxCluster.start({
      tls: false,
      simulate: { speed: 50 },
    });
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
    cluster.objects.create(machine({ name: 'one', namespace }));
    cluster.objects.create(
      machine({ name: 'manual', namespace, runStrategy: 'Manual' }),
    );
    cluster.objects.create(
      machine({ name: 'halted', namespace, runStrategy: 'Halted' }),
    );
    cluster.objects.create(
      machine({
        name: 'ports',
        namespace,
        devices: {
          interfaces: [
            {
              name: 'default',
              masquerade: {},
              ports: [{ name: 'http', port: 80 }],
            },
          ],
          autoattachSerialConsole: false,
          autoattachGraphicsDevice: false,
        },
      }),
    );
    await running('one');
    await running('ports');
  });

  afterAll(async () => {
    await cluster.stop();
  });

  describe('console', () => {
    it('offers a login and a shell', async () => {
      const { socket, text } = await open(`${instances}/one/console`);
      expect(socket.protocol).toBe('plain.kubevirt.io');
      const type = (keys: string) => socket.send(Buffer.from(keys));
      type('\r');
      await waitFor('a login prompt', () => text().match(/login: $/));
      type('ubuntu\r');
      await waitFor('a password prompt', () => text().match(/Password: $/));
      type('ubuntu\r');
      await waitFor('a shell', () => text().match(/ubuntu@one:~\$ $/));
      type('uname -a\r');
      await waitFor('the answer', () => text().match(/Linux one 5\.15/));
      expect(text()).not.toContain('Password: ubuntu');
      socket.close();
    });

    it('drops text messages', async () => {
      const { socket, text } = await open(`${instances}/one/console`);
      socket.send('whoami\r');
      socket.send(Buffer.from('hostname\r'));
      await waitFor('the answer to the bytes', () => text().match(/one\r\n/));
      expect(text()).not.toContain('whoami');
      socket.close();
    });

    it('belongs to who comes last', async () => {
      const first = await open(`${instances}/one/console`);
      const second = await open(`${instances}/one/console`);
      await waitFor('the first one is cut off', () => first.closed.code);
      expect(first.closed.code).toBe(1006);
      expect(second.closed.code).toBeUndefined();
      second.socket.close();
    });

    it('is refused where there is none', async () => {
      expect(await refused(`${instances}/ports/console`)).toMatch(
        /^400 .*No serial consoles are present\./,
      );
      expect(await refused(`${instances}/halted/console`)).toMatch(
        /^404 .*virtualmachineinstance.kubevirt.io \\"halted\\" not found/,
      );
    });
  });

  describe('vnc', () => {
    it('speaks RFB and shows a screen', async () => {
      const { socket, bytes } = await open(`${instances}/one/vnc`);
      await waitFor('the version', () => bytes().length >= 12 || undefined);
      expect(bytes().toString('latin1')).toBe('RFB 003.008\n');
      socket.send(Buffer.from('RFB 003.008\n'));
      await waitFor('security types', () => bytes().length >= 14 || undefined);
      expect([...bytes().subarray(12)]).toEqual([1, 1]);
      socket.send(Buffer.from([1]));
      await waitFor('the result', () => bytes().length >= 18 || undefined);
      socket.send(Buffer.from([1]));
      const init = 18 + 24 + `${namespace}/one`.length;
      await waitFor('the desktop', () => bytes().length >= init || undefined);
      const width = bytes().readUInt16BE(18);
      const height = bytes().readUInt16BE(20);
      socket.send(Buffer.from([3, 0, 0, 0, 0, 0, 2, 128, 1, 94]));
      const size = init + 16 + width * height * 4;
      await waitFor('the screen', () => bytes().length >= size || undefined);
      const pixels = bytes().subarray(init + 16, size);
      expect(new Set(pixels).size).toBeGreaterThan(3);
      socket.close();
    });

    it('keeps a session that asks to be kept', async () => {
      const { socket } = await open(`${instances}/one/vnc`);
      expect(
        await refused(`${instances}/one/vnc?preserveSession=true`),
      ).toMatch(/^500 .*Active VNC connection. Request denied./);
      socket.close();
    });

    it('gives a screenshot as PNG', async () => {
      const { status, contentType, bytes } = await call(
        'GET',
        `${instances}/one/vnc/screenshot`,
      );
      expect({ status, contentType }).toEqual({
        status: 200,
        contentType: 'image/png',
      });
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    });

    it('is refused where there is no screen', async () => {
      expect(await refused(`${instances}/ports/vnc`)).toMatch(
        /^400 .*No graphics devices are present\./,
      );
    });
  });

  describe('portforward', () => {
    it.each([
      ['machine', machines],
      ['instance', instances],
    ])('reaches port 80 of a %s', async (_what, path) => {
      const { socket, text, closed } = await open(`${path}/one/portforward/80`);
      socket.send(Buffer.from('GET / HTTP/1.1\r\nHost: one\r\n\r\n'));
      await waitFor('the end', () => closed.code);
      expect(text()).toMatch(/^HTTP\/1.1 200 OK[^]*<h1>one<\/h1>/);
    });

    it('reaches the SSH server', async () => {
      const path = `${instances}/one/portforward/22/tcp`;
      const { socket, text } = await open(path);
      await waitFor('the banner', () => text().match(/\n/));
      expect(text()).toMatch(/^SSH-2\.0-OpenSSH_8\.9p1 Ubuntu.*\r\n$/);
      socket.close();
    });

    it.each([
      [
        'one',
        '5902',
        /dial tcp 10\.244\.\d+\.\d+:5902: connect: connection refused/,
      ],
      ['ports', '22', /:22: connect: connection refused/],
      ['one', '99999', /invalid port/],
    ])('of %s to port %s is refused', async (name, port, words) => {
      const answer = await refused(`${instances}/${name}/portforward/${port}`);
      expect(answer).toMatch(/^500 /);
      expect(answer).toMatch(words);
    });

    it('of a machine that is off is refused', async () => {
      expect(await refused(`${machines}/halted/portforward/80`)).toMatch(
        /^409 .*VMI is not started/,
      );
    });
  });

  describe('the guest agent', () => {
    it('tells the operating system, users and filesystems', async () => {
      const info = await call('GET', `${instances}/one/guestosinfo`);
      expect(JSON.parse(info.text)).toMatchObject({
        kind: 'VirtualMachineInstanceGuestAgentInfo',
        hostname: 'one',
        os: { id: 'ubuntu', versionId: '22.04' },
        userList: [{ userName: 'ubuntu' }],
      });
      const users = await call('GET', `${instances}/one/userlist`);
      expect(JSON.parse(users.text).items).toHaveLength(1);
      const disks = await call('GET', `${instances}/one/filesystemlist`);
      expect(JSON.parse(disks.text).items[0]).toMatchObject({
        mountPoint: '/',
        diskName: 'vda1',
      });
    });
  });

  describe('power', () => {
    it('pauses and unpauses', async () => {
      const pause = await call('PUT', `${instances}/one/pause`, {});
      expect([pause.status, pause.text]).toEqual([200, '']);
      await waitFor('Paused', () =>
        machineNamed('one')?.status?.printableStatus === 'Paused'
          ? true
          : undefined,
      );
      const again = await call('PUT', `${instances}/one/pause`, {});
      expect(JSON.parse(again.text)).toMatchObject({
        code: 409,
        message:
          'Operation cannot be fulfilled on virtualmachineinstance.kubevirt.io "one": VMI is already paused',
      });
      const migrate = await call('PUT', `${machines}/one/migrate`, {});
      expect(JSON.parse(migrate.text).message).toMatch(/VM is paused$/);
      const unpause = await call('PUT', `${instances}/one/unpause`, {});
      expect(unpause.status).toBe(200);
      await waitFor('Running', () =>
        machineNamed('one')?.status?.printableStatus === 'Running'
          ? true
          : undefined,
      );
    });

    it('reboots without a new instance', async () => {
      const { metadata } = await running('one');
      const { status } = await call('PUT', `${instances}/one/softreboot`);
      expect(status).toBe(200);
      await waitFor('the agent goes', () =>
        hasCondition(instanceNamed('one'), 'AgentConnected', 'True')
          ? undefined
          : true,
      );
      const after = await running('one');
      expect(after.metadata.uid).toBe(metadata.uid);
    });

    it('restarts with a new instance', async () => {
      const { metadata } = await running('one');
      const { status } = await call('PUT', `${machines}/one/restart`, {});
      expect(status).toBe(202);
      await waitFor('another instance', () => {
        const vmi = instanceNamed('one');
        return vmi && vmi.metadata.uid !== metadata.uid ? vmi : undefined;
      });
      await running('one');
    });

    it('starts and stops a manual machine by requests', async () => {
      expect((await call('PUT', `${machines}/manual/start`, {})).status).toBe(
        202,
      );
      await running('manual');
      expect((await call('PUT', `${machines}/manual/stop`, {})).status).toBe(
        202,
      );
      await waitFor('Stopped', () =>
        !instanceNamed('manual') &&
        machineNamed('manual')?.status?.printableStatus === 'Stopped'
          ? true
          : undefined,
      );
      expect(machineNamed('manual')?.spec.runStrategy).toBe('Manual');
    });

    it('starts a halted machine by making it run always, and stops it by halting it', async () => {
      await call('PUT', `${machines}/halted/start`, {});
      await running('halted');
      expect(machineNamed('halted')?.spec.runStrategy).toBe('Always');
      await call('PUT', `${machines}/halted/stop`, {});
      await waitFor('no instance', () =>
        instanceNamed('halted') ? undefined : true,
      );
      expect(machineNamed('halted')?.spec.runStrategy).toBe('Halted');
    });

    it('starts a halted machine paused', async () => {
      await call('PUT', `${machines}/halted/start`, { paused: true });
      const vmi = await waitFor('Paused', () =>
        machineNamed('halted')?.status?.printableStatus === 'Paused'
          ? instanceNamed('halted')
          : undefined,
      );
      expect(vmi.spec.startStrategy).toBe('Paused');
    });

    it('changes nothing in a dry run', async () => {
      const { status } = await call('PUT', `${machines}/one/stop`, {
        dryRun: ['All'],
      });
      expect(status).toBe(202);
      expect(machineNamed('one')?.status?.stateChangeRequests).toBeUndefined();
    });

    it('refuses a body that is none', async () => {
      const { status, text } = await call('PUT', `${machines}/one/stop`, [
        'now',
      ]);
      expect(status).toBe(400);
      expect(text).toMatch(/Can not unmarshal Request body to struct, error:/);
    });
  });

  describe('volumes', () => {
    it('adds one and takes it away again', async () => {
      cluster.objects.create({
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'extra', namespace },
        spec: {
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '1Gi' } },
        },
      });
      const add = {
        name: 'extra',
        disk: { disk: { bus: 'scsi' } },
        volumeSource: { persistentVolumeClaim: { claimName: 'extra' } },
      };
      expect((await call('PUT', `${machines}/one/addvolume`, add)).status).toBe(
        202,
      );
      await waitFor('the disk in the guest', () =>
        instanceNamed('one')?.status?.volumeStatus?.find(
          volume => volume.name === 'extra' && volume.phase === 'Ready',
        ),
      );
      const twice = await call('PUT', `${machines}/one/addvolume`, add);
      expect(JSON.parse(twice.text).message).toMatch(
        /Unable to add volume \[extra\] because volume with that name already exists$/,
      );
      await call('PUT', `${machines}/one/removevolume`, { name: 'extra' });
      await waitFor('no disk in the guest', () =>
        instanceNamed('one')?.status?.volumeStatus?.some(
          volume => volume.name === 'extra',
        )
          ? undefined
          : true,
      );
    });

    it.each([
      ['addvolume', {}, 'AddVolumeOptions requires name to be set'],
      [
        'addvolume',
        { name: 'x' },
        'AddVolumeOptions requires disk to not be nil',
      ],
      ['removevolume', { name: 'rootdisk' }, 'is not hotpluggable'],
      ['removevolume', { name: 'nope' }, 'does not exist'],
    ])('%s %j is refused', async (path, options, words) => {
      const answer = await call('PUT', `${machines}/one/${path}`, options);
      expect(JSON.parse(answer.text).message).toContain(words);
    });
  });
});
