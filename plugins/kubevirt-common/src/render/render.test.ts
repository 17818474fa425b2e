import { parse } from 'yaml';
import {
  chartRenderings,
  exampleValues,
} from '../__testUtils__/chartRenderings';
import { KubernetesObject, VirtualMachine } from '../objects';
import { parseValues } from '../values';
import { render } from './render';
import { RenderProfile } from './RenderedManifests';

function renderFrom(
  input: unknown,
  profile: RenderProfile = 'modern',
  name = 'vm',
) {
  const parsed = parseValues(input);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.findings));
  }
  return render({ name, namespace: 'team-a', values: parsed.values, profile });
}

function guestOf(vm: VirtualMachine) {
  const spec = vm.spec?.template?.spec;
  const devices = spec?.domain?.devices ?? {};
  return {
    spec,
    devices,
    disks: devices.disks ?? [],
    volumes: spec?.volumes ?? [],
  };
}

/** Helm begins the text with a line break and ends it without one. */
function trimmed(objects: KubernetesObject[]): unknown {
  return JSON.parse(
    JSON.stringify(objects, (key, value) =>
      key === 'userData' ? value.trim() : value,
    ),
  );
}

describe('render, profile chart', () => {
  it.each(chartRenderings.map(each => [each.case, each] as const))(
    'makes the objects that Helm makes of %s',
    (_, { name, values, chartObjects }) => {
      expect(trimmed(renderFrom(values, 'chart', name).all)).toEqual(
        trimmed(chartObjects),
      );
    },
  );

  it('has the cloud-init disk without any text, as the chart does', () => {
    const { virtualMachine } = renderFrom(
      { cloudInit: { userData: '' } },
      'chart',
    );
    expect(guestOf(virtualMachine).volumes).toContainEqual({
      name: 'cloudinitdisk',
      cloudInitNoCloud: { userData: '' },
    });
  });

  it('lets the port in the guest through, and gives the other two to the Service', () => {
    const { virtualMachine, service } = renderFrom(
      {
        network: {
          serviceType: 'NodePort',
          ports: [{ name: 'ssh', port: 2222, targetPort: 22, nodePort: 30022 }],
        },
      },
      'chart',
    );
    expect(guestOf(virtualMachine).devices.interfaces).toEqual([
      { name: 'default', masquerade: {}, ports: [{ name: 'ssh', port: 22 }] },
    ]);
    expect(service?.spec).toMatchObject({
      type: 'NodePort',
      ports: [{ name: 'ssh', port: 2222, targetPort: 22, nodePort: 30022 }],
    });
  });
});

describe('render, profile modern', () => {
  it.each(chartRenderings.map(each => [each.case, each] as const))(
    'keeps disks, images, sizes, devices, ports and cloud-init of %s',
    (_, { name, values }) => {
      const chart = renderFrom(values, 'chart', name);
      const modern = renderFrom(values, 'modern', name);
      const before = guestOf(chart.virtualMachine);
      const after = guestOf(modern.virtualMachine);

      expect(after.disks.map(disk => [disk.name, disk.disk])).toEqual(
        before.disks.map(disk => [disk.name, disk.disk]),
      );
      expect(
        after.volumes.map(({ cloudInitNoCloud, ...rest }) => rest),
      ).toEqual(before.volumes.map(({ cloudInitNoCloud, ...rest }) => rest));
      expect(modern.virtualMachine.spec?.dataVolumeTemplates).toEqual(
        chart.virtualMachine.spec?.dataVolumeTemplates,
      );
      expect(after.devices).toMatchObject({
        ...before.devices,
        disks: before.disks,
        interfaces: [{ name: 'default', masquerade: {} }],
      });
      expect(modern.service?.spec?.ports).toEqual(
        chart.service?.spec?.ports?.map(port => ({ protocol: 'TCP', ...port })),
      );
      expect(modern.cloudInitSecret?.stringData.userdata).toBe(
        before.volumes.find(volume => volume.cloudInitNoCloud)?.cloudInitNoCloud
          ?.userData,
      );
    },
  );

  it.each(chartRenderings.map(each => [each.case, each] as const))(
    'says outright which disk %s boots from',
    (_, { name, values }) => {
      const { disks } = guestOf(
        renderFrom(values, 'modern', name).virtualMachine,
      );
      expect(disks.map(disk => disk.bootOrder)).toEqual(
        disks.map((_disk, index) => (index === 0 ? 1 : undefined)),
      );
    },
  );

  it('makes a complete set of objects of the example values', () => {
    const { all, virtualMachine, cloudInitSecret, service, dataVolume } =
      renderFrom(
        {
          ...parse(exampleValues),
          network: { ports: [{ name: 'vnc', port: 5901, protocol: 'TCP' }] },
        },
        'modern',
        'ubuntu',
      );
    expect(all).toEqual([cloudInitSecret, virtualMachine, service]);
    expect(cloudInitSecret).toMatchObject({
      metadata: { name: 'ubuntu-cloudinit', namespace: 'team-a' },
      type: 'Opaque',
      stringData: { userdata: parse(exampleValues).cloudInit.userData },
    });
    expect(service?.spec).toEqual({
      type: 'ClusterIP',
      selector: { 'vmi.kubevirt.io/id': 'ubuntu' },
      ports: [{ name: 'vnc', port: 5901, protocol: 'TCP' }],
    });
    expect(dataVolume).toMatchObject({
      kind: 'DataVolume',
      metadata: { name: 'ubuntu', namespace: 'team-a' },
    });
    expect(virtualMachine.metadata?.labels).toEqual({
      'app.kubernetes.io/name': 'ubuntu',
      'app.kubernetes.io/instance': 'ubuntu',
      'app.kubernetes.io/managed-by': 'backstage',
      'backstage.io/kubernetes-id': 'ubuntu',
      'kubevirt.io/vm': 'ubuntu',
    });
    expect(virtualMachine.spec?.template?.metadata?.labels).toEqual(
      virtualMachine.metadata?.labels,
    );
    expect(virtualMachine.spec).toMatchObject({
      runStrategy: 'RerunOnFailure',
      template: {
        spec: {
          terminationGracePeriodSeconds: 180,
          domain: {
            cpu: { sockets: 8 },
            memory: { guest: '16Gi' },
            devices: { rng: {} },
          },
        },
      },
    });
    expect(virtualMachine.spec?.template?.spec?.domain?.resources).toBe(
      undefined,
    );
  });

  it.each([
    [1, 1, undefined],
    ['4', 4, undefined],
    ['500m', 1, '500m'],
    ['1500m', 2, '1500m'],
    [0.5, 1, '500m'],
    ['2.0', 2, undefined],
    ['1k', 1000, undefined],
  ])('gives %j CPUs as %j sockets and requests %j', (cpu, sockets, request) => {
    const { spec } = guestOf(renderFrom({ resources: { cpu } }).virtualMachine);
    expect(spec?.domain?.cpu).toEqual({ sockets });
    expect(spec?.domain?.resources?.requests?.cpu).toBe(request);
  });

  it('has no cloud-init disk without any text', () => {
    const { virtualMachine, cloudInitSecret } = renderFrom({
      cloudInit: { userData: '' },
    });
    expect(guestOf(virtualMachine).disks.map(({ name }) => name)).toEqual([
      'datavolumedisk',
    ]);
    expect(cloudInitSecret).toBe(undefined);
  });

  it('hands SSH keys over by cloud-init, with or without other text', () => {
    const { all, virtualMachine, sshKeysSecret, cloudInitSecret } = renderFrom({
      sshKeys: ['ssh-ed25519 AAAA one\n', 'ssh-ed25519 AAAB two'],
      cloudInit: { userData: '' },
    });
    expect(all.slice(0, 2)).toEqual([cloudInitSecret, sshKeysSecret]);
    expect(sshKeysSecret).toMatchObject({
      metadata: { name: 'vm-ssh-keys' },
      stringData: {
        'key-1': 'ssh-ed25519 AAAA one',
        'key-2': 'ssh-ed25519 AAAB two',
      },
    });
    expect(cloudInitSecret?.stringData).toEqual({
      userdata: '#cloud-config\n',
    });
    expect(guestOf(virtualMachine).spec?.accessCredentials).toEqual([
      {
        sshPublicKey: {
          source: { secret: { secretName: 'vm-ssh-keys' } },
          propagationMethod: { noCloud: {} },
        },
      },
    ]);
  });

  it('keeps network data in the same Secret as user data', () => {
    const { virtualMachine, cloudInitSecret } = renderFrom({
      cloudInit: { networkData: 'version: 2' },
    });
    expect(Object.keys(cloudInitSecret?.stringData ?? {})).toEqual([
      'userdata',
      'networkdata',
    ]);
    expect(guestOf(virtualMachine).volumes).toContainEqual({
      name: 'cloudinitdisk',
      cloudInitNoCloud: {
        secretRef: { name: 'vm-cloudinit' },
        networkDataSecretRef: { name: 'vm-cloudinit' },
      },
    });
  });

  it('tries CD-ROMs after the boot disk, so that a blank one gets a system', () => {
    const { virtualMachine } = renderFrom({
      rootDisk: {
        bus: 'sata',
        dataVolume: { template: { source: { blank: {} } } },
      },
      volumes: {
        disks: [
          {
            name: 'installer',
            device: 'cdrom',
            persistentVolumeClaim: { name: 'windows-iso' },
          },
          { name: 'answers', sysprep: { configMap: { name: 'answers' } } },
          { name: 'data', persistentVolumeClaim: { name: 'data' } },
        ],
      },
    });
    expect(guestOf(virtualMachine).disks.slice(0, 4)).toEqual([
      { name: 'datavolumedisk', bootOrder: 1, disk: { bus: 'sata' } },
      { name: 'installer', bootOrder: 2, cdrom: { bus: 'sata' } },
      { name: 'answers', bootOrder: 3, cdrom: { bus: 'sata' } },
      { name: 'data', serial: 'data', disk: { bus: 'virtio' } },
    ]);
  });

  it('offers a headless Service and gives the guest a name in it', () => {
    const { virtualMachine, service } = renderFrom({
      network: { serviceType: 'Headless', ports: [{ port: 80 }] },
    });
    expect(service?.spec).toMatchObject({
      type: 'ClusterIP',
      clusterIP: 'None',
    });
    expect(guestOf(virtualMachine).spec?.subdomain).toBe('vm');
  });

  it('takes CPU and memory from an instance type', () => {
    const { virtualMachine } = renderFrom({
      instancetype: { name: 'u1.medium' },
      preference: { name: 'fedora', kind: 'VirtualMachineClusterPreference' },
    });
    expect(virtualMachine.spec).toMatchObject({
      instancetype: { name: 'u1.medium' },
      preference: { name: 'fedora', kind: 'VirtualMachineClusterPreference' },
    });
    expect(Object.keys(guestOf(virtualMachine).spec?.domain ?? {})).toEqual([
      'devices',
    ]);
  });

  it('connects secondary networks', () => {
    const { virtualMachine } = renderFrom({
      network: {
        secondary: [
          { name: 'storage', networkName: 'infra/storage' },
          {
            name: 'fast',
            networkName: 'fast',
            binding: 'sriov',
            macAddress: '02:00:00:00:00:01',
          },
        ],
      },
    });
    const { devices, spec } = guestOf(virtualMachine);
    expect(devices.interfaces).toEqual([
      { name: 'default', masquerade: {} },
      { name: 'storage', bridge: {} },
      { name: 'fast', sriov: {}, macAddress: '02:00:00:00:00:01' },
    ]);
    expect(spec?.networks).toEqual([
      { name: 'default', pod: {} },
      { name: 'storage', multus: { networkName: 'infra/storage' } },
      { name: 'fast', multus: { networkName: 'fast' } },
    ]);
  });

  it('puts labels of the values on VM and pod, and those of the caller on every object', () => {
    const parsed = parseValues({
      labels: { tier: 'db' },
      nodeSelector: { zone: 'a' },
      tolerations: [{ key: 'dedicated', operator: 'Exists' }],
      network: { ports: [{ port: 22 }] },
    });
    if (!parsed.ok) {
      throw new Error('these values are valid');
    }
    const { all, virtualMachine } = render({
      name: 'vm',
      namespace: 'team-a',
      values: parsed.values,
      profile: 'modern',
      metadata: {
        labels: { 'example.com/run': '7' },
        annotations: { 'backstage.io/owner': 'group:default/team-a' },
      },
    });
    expect(all).toHaveLength(3);
    for (const { metadata } of all) {
      expect(metadata).toMatchObject({
        namespace: 'team-a',
        labels: {
          'app.kubernetes.io/managed-by': 'backstage',
          'example.com/run': '7',
        },
        annotations: { 'backstage.io/owner': 'group:default/team-a' },
      });
    }
    expect(virtualMachine.spec?.template).toMatchObject({
      metadata: { labels: { tier: 'db', 'kubevirt.io/vm': 'vm' } },
      spec: {
        nodeSelector: { zone: 'a' },
        tolerations: [{ key: 'dedicated', operator: 'Exists' }],
      },
    });
  });
});
