import { parseValues, VirtualMachineValues } from '../values';
import { render } from '../render';
import { InstancetypeSize } from './InstancetypeSize';
import { launcherContainers } from './launcherContainers';
import { LimitRange } from './LimitRange';
import { limitRangeFindings } from './limitRangeFindings';
import { quotaDemand } from './quotaDemand';
import { quotaFindings } from './quotaFindings';
import { ResourceQuota } from './ResourceQuota';

const gpu = 'nvidia.com/GA100_A100_PCIE_40GB';

function read(input: object): VirtualMachineValues {
  const parsed = parseValues(input);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.findings));
  }
  return parsed.values;
}

function ask(
  input: object,
  profile: 'modern' | 'chart' = 'chart',
  instancetype?: InstancetypeSize,
) {
  const values = read(input);
  const { all, virtualMachine, dataVolume } = render({
    name: 'dev',
    namespace: 'team-a',
    values,
    profile,
  });
  const containers = launcherContainers({ virtualMachine, instancetype });
  const { storage, pvc = storage } = dataVolume?.spec ?? {};
  const claims = pvc ? [pvc] : [];
  const objects = [...all, ...(dataVolume ? [dataVolume] : [])];
  return {
    values,
    containers,
    claims,
    demand: quotaDemand({ objects, claims, containers }),
  };
}

function quota(
  hard: Record<string, string>,
  used: Record<string, string> = {},
  spec: ResourceQuota['spec'] = {},
): ResourceQuota {
  return {
    metadata: { name: 'team' },
    spec: { hard, ...spec },
    status: { hard, used },
  };
}

const large = { resources: { cpu: 8, memory: '16Gi' } };

describe('launcherContainers', () => {
  // The amounts are those of pods that KubeVirt 1.9.0 made.
  it.each<[string, object, number]>([
    ['8 CPUs and 16Gi', large, 17_179_869_184 + 373_293_057],
    [
      '96 CPUs and 512Gi',
      { resources: { cpu: 96, memory: '512Gi' } },
      549_755_813_888 + 2_151_677_952,
    ],
    [
      '8 CPUs, 16Gi and a GPU',
      { ...large, extraDevices: { gpus: [{ name: 'a', deviceName: gpu }] } },
      18_626_904_065,
    ],
  ])('asks for the memory of %s and the overhead', (_, input, memory) => {
    const [compute] = ask(input).containers;
    expect(compute.requests.memory).toBe(memory);
  });

  it('asks for the CPUs that are requested, else for a tenth', () => {
    expect(ask(large).containers[0].requests.cpu).toBe(8);
    expect(ask(large, 'modern').containers[0].requests.cpu).toBe(0.8);
    expect(
      ask({ resources: { cpu: '1500m', memory: '1Gi' } }, 'modern')
        .containers[0].requests.cpu,
    ).toBe(1.5);
  });

  it('counts devices, and has a container for each file system', () => {
    const { containers } = ask({
      extraDevices: {
        gpus: [
          { name: 'a', deviceName: gpu },
          { name: 'b', deviceName: gpu },
        ],
      },
      volumes: {
        filesystems: [{ name: 'home', persistentVolumeClaim: { name: 'h' } }],
      },
    });
    expect(containers[0].requests[gpu]).toBe(2);
    expect(containers.map(({ name }) => name)).toEqual([
      'compute',
      'guest-console-log',
      'virtiofs-home',
    ]);
  });

  it('takes the size from the instance type, and leaves out what it cannot know', () => {
    const input = {
      instancetype: { name: 'u1.large' },
      resources: { cpu: null, memory: null },
    };
    const size = { cpu: { guest: 4 }, memory: { guest: '8Gi' } };
    expect(ask(input, 'modern', size).containers[0].requests).toMatchObject({
      cpu: 0.4,
      memory: 8 * 1024 ** 3 + 322961408,
    });
    expect(ask(input, 'modern').containers[0].requests).toEqual({
      'ephemeral-storage': 50e6,
    });
  });
});

describe('quotaFindings', () => {
  it('is as large as what Kubernetes was asked for', () => {
    const { amounts } = ask(large).demand;
    expect(amounts['requests.cpu']).toBeCloseTo(8.005);
    expect(amounts['requests.memory']).toBe(17_588_162_241);
    expect(amounts).toMatchObject({ pods: 1, persistentvolumeclaims: 1 });
  });

  it.each<[string, object, ResourceQuota, string, RegExp]>([
    [
      'memory that is there without the overhead only',
      large,
      quota({ 'requests.memory': '16Gi' }),
      'resources.memory',
      /'team' has 16 GiB of 16 GiB of memory left .*takes 16\.4 GiB, of which 389\.4 MiB are KubeVirt's/,
    ],
    [
      'CPUs that others use',
      large,
      quota({ cpu: '10' }, { cpu: '4' }),
      'resources.cpu',
      /has 6 of 10 CPUs left \(cpu\), and it takes 8\.005/,
    ],
    [
      'pods',
      {},
      quota({ pods: '1' }, { pods: '1' }),
      '',
      /has 0 of 1 pod left/,
    ],
    [
      'GPUs',
      { extraDevices: { gpus: [{ name: 'a', deviceName: gpu }] } },
      quota({ [`requests.${gpu}`]: '0' }),
      'extraDevices.gpus',
      /GA100/,
    ],
    [
      'storage',
      {},
      quota({ 'requests.storage': '10Gi' }, { 'requests.storage': '8Gi' }),
      'rootDisk.dataVolume.template.pvc.resources.requests.storage',
      /has 2 GiB of 10 GiB of storage left .*takes 3 GiB/,
    ],
    [
      'storage of a class',
      {
        rootDisk: {
          dataVolume: { template: { pvc: { storageClassName: 'fast' } } },
        },
      },
      quota({ 'fast.storageclass.storage.k8s.io/requests.storage': '1Gi' }),
      'rootDisk.dataVolume.template.pvc.resources.requests.storage',
      /fast\.storageclass/,
    ],
    [
      'Services',
      { network: { ports: [{ name: 'ssh', port: 22 }] } },
      quota({ services: '0' }),
      'network.ports',
      /services/,
    ],
    [
      'virtual machines',
      {},
      quota({ 'count/virtualmachines.kubevirt.io': '0' }),
      '',
      /virtualmachines/,
    ],
  ])('says of %s that the quota has no room', (_, input, full, path, says) => {
    const { demand, values } = ask(input);
    expect(quotaFindings({ demand, values, quotas: [full] })).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'quota',
        path,
        message: expect.stringMatching(says),
      }),
    ]);
  });

  it.each<[string, ResourceQuota]>([
    ['has just enough room', quota({ 'requests.memory': '17588162241' })],
    [
      'counts other things',
      quota({ configmaps: '0', 'count/jobs.batch': '0' }),
    ],
    [
      'counts pods with a deadline',
      quota({ pods: '0' }, {}, { scopes: ['Terminating'] }),
    ],
    [
      'counts a priority class',
      quota(
        { pods: '0' },
        {},
        {
          scopeSelector: {
            matchExpressions: [
              { scopeName: 'PriorityClass', operator: 'In', values: ['high'] },
            ],
          },
        },
      ),
    ],
  ])('says nothing of a quota that %s', (_, roomy) => {
    const { demand, values } = ask(large);
    expect(quotaFindings({ demand, values, quotas: [roomy] })).toEqual([]);
  });

  it('only warns where a person starts it later, but not of its disk', () => {
    const { demand, values } = ask({ ...large, runStrategy: 'Halted' });
    const severities = quotaFindings({
      demand,
      values,
      quotas: [quota({ cpu: '1', 'requests.storage': '1Gi' })],
    }).map(({ path, severity }) => [path, severity]);
    expect(severities).toEqual([
      ['resources.cpu', 'warning'],
      [expect.stringContaining('storage'), 'error'],
    ]);
  });
});

describe('limitRangeFindings', () => {
  type Limits = NonNullable<NonNullable<LimitRange['spec']>['limits']>;
  const findings = (limits: Limits, input: object = large) => {
    const { values, containers, claims } = ask(input);
    return limitRangeFindings({
      values,
      containers,
      claims,
      limitRanges: [{ metadata: { name: 'sizes' }, spec: { limits } }],
    });
  };

  it.each<[string, Limits, string, RegExp]>([
    [
      'asks for more than one container may',
      [{ type: 'Container', max: { memory: '8Gi' } }],
      'resources.memory',
      /'sizes' allows no more than 8 GiB of memory .*'compute' of the launcher pod asks for 16\.3 GiB/,
    ],
    [
      'asks for more than the limit that a container gets by default',
      [{ type: 'Container', default: { cpu: '1' } }],
      'resources.cpu',
      /no more than 1 of cpu .*asks for 8/,
    ],
    [
      'has a container that asks for less than it must',
      [{ type: 'Container', min: { cpu: '10m' } }],
      'resources.cpu',
      /no less than 0\.01 of cpu .*'guest-console-log'.*0\.005/,
    ],
    [
      'asks for more than one pod may',
      [{ type: 'Pod', max: { cpu: '8' } }],
      'resources.cpu',
      /the launcher pod asks for 8\.005/,
    ],
    [
      'asks for a smaller disk than a claim must have',
      [{ type: 'PersistentVolumeClaim', min: { storage: '5Gi' } }],
      'rootDisk.dataVolume.template.pvc.resources.requests.storage',
      /no less than 5 GiB of storage .*asks for 3 GiB/,
    ],
  ])('says where it %s', (_, limits, path, says) => {
    expect(findings(limits)).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'limit-range',
        path,
        message: expect.stringMatching(says),
      }),
    ]);
  });

  it('says nothing where all is within bounds', () => {
    expect(
      findings([
        { type: 'Container', max: { cpu: '16', memory: '64Gi' } },
        { type: 'Pod', min: { cpu: '1' }, max: { memory: '64Gi' } },
        { type: 'PersistentVolumeClaim', max: { storage: '1Ti' } },
      ]),
    ).toEqual([]);
  });
});
