import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Entity } from '@backstage/catalog-model';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { startTestCluster, TestCluster } from '@internal/sandbox-cluster';
import {
  KubernetesObject,
  Secret,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import { resources, ResourceType } from 'backstage-plugin-kubevirt-node';
import {
  ScaffolderClient,
  scaffolderClient,
} from './__testUtils__/scaffolderClient';
import {
  ScaffolderProcess,
  startScaffolderProcess,
} from './__testUtils__/startScaffolderProcess';
import {
  startScaffolder,
  TestScaffolder,
} from './__testUtils__/startScaffolder';
import { smallValues, withoutAgent } from './__testUtils__/smallValues';
import { testTemplate } from './__testUtils__/testTemplate';
import { sha512Crypt } from './password/sha512Crypt';

jest.setTimeout(300_000);

const template: TemplateEntityV1beta3 = {
  ...testTemplate(),
  spec: {
    ...testTemplate().spec,
    EXPERIMENTAL_recovery: { EXPERIMENTAL_strategy: 'startOver' },
  },
};

const values = { ...smallValues, cloudInit: { userData: withoutAgent } };

/** A machine that cannot run before somebody makes its claim. */
const waiting = {
  ...values,
  volumes: {
    disks: [{ name: 'data', persistentVolumeClaim: { name: 'late' } }],
  },
};

describe('a backend that is killed while it creates virtual machines', () => {
  let folder: string;
  let cluster: TestCluster;
  let onlooker: TestScaffolder;
  let namespace: string;
  let backend: ScaffolderProcess;
  let scaffolder: ScaffolderClient;
  let followed: string;
  let halfWritten: string;
  let before: { machine?: string; password?: string };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kubevirt-crash-'));
    cluster = await startTestCluster({ simulate: { speed: 20 } });
    await writeFile(join(folder, 'kubeconfig'), cluster.kubeconfig, {
      mode: 0o600,
    });
    onlooker = await startScaffolder({
      kubeconfig: cluster.kubeconfig,
      template,
    });
    namespace = await cluster.createNamespace();
    await start();

    followed = await scaffolder.start({
      namespace,
      name: 'followed',
      values: waiting,
      password: 'generate',
    });
    await scaffolder.said(followed, 'Status: ');
    // Each write takes long enough to be killed before it.
    cluster.sandbox?.faults.delay(1_000);
    halfWritten = await scaffolder.start({
      namespace,
      name: 'half-written',
      values,
      password: 'generate',
    });
    await scaffolder.said(halfWritten, 'Applied Secret');
    await backend.kill();
    cluster.sandbox?.faults.clear();
    before = {
      machine: (await machine('followed')).metadata?.uid,
      password: await password('followed'),
    };

    await start();
    await onlooker.client.create(resources.persistentVolumeClaims, {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { namespace, name: 'late' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    } as KubernetesObject);
  });

  afterAll(async () => {
    await backend?.kill();
    await onlooker?.stop();
    await cluster?.stop();
    await rm(folder, { recursive: true });
  });

  async function start() {
    const [{ name }] = await onlooker.clusters.list();
    const entities = ['followed', 'half-written'].map((machineName): Entity => {
      const [, ref] = virtualMachineEntityRef({
        cluster: name,
        namespace,
        name: machineName,
      }).split('/');
      return {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Resource',
        metadata: { namespace, name: ref },
      };
    });
    backend = await startScaffolderProcess({
      folder,
      entities: [template, ...entities],
    });
    scaffolder = scaffolderClient({ base: backend.base, template });
  }

  function get<T extends KubernetesObject>(type: ResourceType, name: string) {
    return onlooker.client.get<T>(type, { namespace, name });
  }

  function machine(name: string) {
    return get(resources.virtualMachines, name);
  }

  async function dataOf(name: string, key: string) {
    const { data } = await get<Secret & { data: Record<string, string> }>(
      resources.secrets,
      name,
    );
    return Buffer.from(data[key], 'base64').toString();
  }

  function password(name: string) {
    return dataOf(`${name}-password`, 'password');
  }

  /** What of ours is in the namespace, as `Kind/name`. */
  async function contents(name: string) {
    const kinds = [
      resources.virtualMachines,
      resources.services,
      resources.secrets,
    ];
    const lists = await Promise.all(
      kinds.map(async type => {
        const objects = await onlooker.client.list(type, { namespace });
        return objects.map(({ metadata }) => `${type.kind}/${metadata?.name}`);
      }),
    );
    return lists.flat().filter(object => object.includes(`/${name}`));
  }

  const all = (name: string) => [
    `VirtualMachine/${name}`,
    `Service/${name}`,
    `Secret/${name}-cloudinit`,
    `Secret/${name}-password`,
  ];

  it('follows a machine further that it had written', async () => {
    const { status, log } = await scaffolder.finished(followed);
    expect({ status, log }).toMatchObject({ status: 'completed' });
    const { metadata } = await machine('followed');
    expect(metadata).toMatchObject({ uid: before.machine, generation: 1 });
    expect(await contents('followed')).toEqual(all('followed'));
    expect(await password('followed')).toBe(before.password);
  });

  it('writes what it had not written yet', async () => {
    const { status, log } = await scaffolder.finished(halfWritten);
    expect({ status, log }).toMatchObject({ status: 'completed' });
    expect(await contents('half-written')).toEqual(all('half-written'));
    const { metadata } = await machine('half-written');
    expect(metadata?.generation).toBe(1);
    for (const name of all('half-written').slice(1)) {
      const [kind, object] = name.split('/');
      const { metadata: owned } = await get(
        kind === 'Service' ? resources.services : resources.secrets,
        object,
      );
      expect(owned?.ownerReferences).toMatchObject([{ uid: metadata?.uid }]);
    }
  });

  it('has a password that is the one in the guest', async () => {
    const userData = await dataOf('half-written-cloudinit', 'userdata');
    const [hash, salt] = /\$6\$([^$]+)\$[./\w]+/.exec(userData) ?? [];
    expect(sha512Crypt(await password('half-written'), salt)).toBe(hash);
  });
});
