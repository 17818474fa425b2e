import { KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { resources } from 'backstage-plugin-kubevirt-node';
import { scaffolderOnCluster } from './__testUtils__/scaffolderOnCluster';
import { smallValues } from './__testUtils__/smallValues';
import { startScaffolder } from './__testUtils__/startScaffolder';
import { testTemplate } from './__testUtils__/testTemplate';

// A cluster and a scaffolder are started.
jest.setTimeout(120_000);

describe('what kubevirt:vm:create refuses', () => {
  const env = scaffolderOnCluster();

  it.each<[string, object, string[]]>([
    [
      'a name that is no DNS-1035 label',
      { name: '1vm', values: smallValues },
      ['name', '"1vm"', 'begins with a letter'],
    ],
    [
      'an unknown key',
      { name: 'bad', values: { rootDisc: {} } },
      ['rootDisc', 'rootDisk'],
    ],
    [
      'a quantity that is none',
      { name: 'bad', values: { resources: { memory: '16Gb' } } },
      ['resources.memory', '"16Gb"'],
    ],
    [
      'a port name over 15 characters',
      {
        name: 'bad',
        values: {
          ...smallValues,
          network: { ports: [{ name: 'a-very-long-port-name', port: 80 }] },
        },
      },
      ['network.ports[0].name', '"a-very-long-port-name"', '15'],
    ],
    [
      'two disks of one name',
      {
        name: 'bad',
        values: {
          ...smallValues,
          volumes: {
            disks: [
              { name: 'data', persistentVolumeClaim: { name: 'a' } },
              { name: 'data', persistentVolumeClaim: { name: 'b' } },
            ],
          },
        },
      },
      ['volumes.disks[1]', '"data"'],
    ],
    [
      'an unknown cluster',
      { name: 'bad', cluster: 'nowhere', values: smallValues },
      ['nowhere'],
    ],
  ])('refuses %s before anything is written', async (_, input, words) => {
    const before = await env.contents();
    const { status, log } = await env.scaffolder.run({
      namespace: env.namespace,
      ...input,
    });
    expect(status).toBe('failed');
    words.forEach(word => expect(log).toContain(word));
    expect(await env.contents()).toEqual(before);
  });

  it("refuses what the cluster refuses, in the cluster's words and with the field", async () => {
    const { status, log } = await env.scaffolder.run({
      namespace: 'no-such-namespace',
      name: 'dev',
      values: smallValues,
    });
    expect(status).toBe('failed');
    expect(log).toMatch(
      /VirtualMachine 'dev' .*\(field 'namespace'\): namespaces "no-such-namespace" not found/,
    );
  });

  it('refuses to take over a virtual machine, a Service or a claim that is there', async () => {
    await env.scaffolder.client.create(resources.services, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { namespace: env.namespace, name: 'taken' },
      spec: { ports: [{ port: 80 }] },
    } as KubernetesObject);
    await env.scaffolder.client.create(resources.persistentVolumeClaims, {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { namespace: env.namespace, name: 'taken' },
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
      },
    } as KubernetesObject);
    const before = await env.contents();
    const { status, log } = await env.scaffolder.run({
      namespace: env.namespace,
      name: 'taken',
      values: {
        rootDisk: { dataVolume: { enabled: true } },
        network: smallValues.network,
      },
    });
    expect(status).toBe('failed');
    expect(log).toContain(
      `Service 'taken' in namespace '${env.namespace}' already exists`,
    );
    expect(log).toContain(
      `PersistentVolumeClaim 'taken' in namespace '${env.namespace}' already exists`,
    );
    expect(await env.contents()).toEqual(before);
  });

  it('does not let a second task have a name that a first one took', async () => {
    const input = {
      namespace: env.namespace,
      name: 'mine',
      values: smallValues,
      wait: 'applied',
    };
    expect(await env.scaffolder.run(input)).toMatchObject({
      status: 'completed',
    });
    const second = await env.scaffolder.run(input);
    expect(second.status).toBe('failed');
    expect(second.log).toContain(
      `VirtualMachine 'mine' in namespace '${env.namespace}' already exists, made by user:default/mock with another Backstage task`,
    );
    expect(await env.contents()).toContain('VirtualMachine/mine');
  });

  it.each<[string, object, string]>([
    [
      'a quota',
      {
        kind: 'ResourceQuota',
        metadata: { name: 'team' },
        spec: { hard: { 'requests.memory': '1Gi' } },
      },
      "resources.memory: Quota 'team' has 1 GiB of 1 GiB of memory left (requests.memory), and it takes",
    ],
    [
      'a limit range',
      {
        kind: 'LimitRange',
        metadata: { name: 'sizes' },
        spec: { limits: [{ type: 'Container', max: { memory: '512Mi' } }] },
      },
      "resources.memory: LimitRange 'sizes' allows no more than 512 MiB of memory",
    ],
  ])(
    'says that %s has no room, before anything is sent',
    async (_, limit, says) => {
      const object: KubernetesObject = { apiVersion: 'v1', ...limit };
      await env.scaffolder.client.create(
        object.kind === 'LimitRange'
          ? resources.limitRanges
          : resources.resourceQuotas,
        {
          ...object,
          metadata: { ...object.metadata, namespace: env.namespace },
        },
      );
      const before = await env.contents();
      const { status, log } = await env.scaffolder.run({
        namespace: env.namespace,
        name: 'large',
        values: smallValues,
      });
      expect(status).toBe('failed');
      expect(log).toContain(says);
      expect(log).not.toContain('accepts');
      expect(await env.contents()).toEqual(before);
    },
  );

  it('refuses a person without the permission', async () => {
    const other = await startScaffolder({
      kubeconfig: env.cluster.kubeconfig,
      template: testTemplate(),
      deny: 'kubevirt.vm.create',
    });
    try {
      const before = await env.contents();
      const { status, log } = await other.run({
        namespace: env.namespace,
        name: 'denied',
        values: smallValues,
      });
      expect(status).toBe('failed');
      expect(log).toContain("the permission 'kubevirt.vm.create' is denied");
      expect(await env.contents()).toEqual(before);
    } finally {
      await other.stop();
    }
  });
});
