import { SandboxCluster } from '../SandboxCluster';
import { machine, MachineOptions } from './scenes/sceneObjects';
import { waitFor } from './testing/watchStatuses';

jest.setTimeout(60_000);

const namespace = 'team-a';

type Case = [
  fail: string,
  kind: 'DataVolume' | 'VirtualMachineInstance' | 'VirtualMachine',
  words: RegExp,
  options?: Partial<MachineOptions>,
];

const imported = { dataVolume: {} };

const cases: Case[] = [
  ['F01', 'DataVolume', /got 404. Status: 404 Not Found/, imported],
  ['F02', 'DataVolume', /lookup mirror.invalid: no such host/, imported],
  ['F03', 'DataVolume', /manifest unknown/, imported],
  ['F04', 'DataVolume', /Failed to find VM disk image file/, imported],
  ['F05', 'DataVolume', /DataVolume too small to contain image/, imported],
  ['F06', 'DataVolume', /"reason":"ChecksumError"/, imported],
  ['F16', 'VirtualMachineInstance', /duplicate alias ua-gpu-gpu1/],
  ['F19', 'VirtualMachine', /didn't match Pod's node affinity/],
  ['F21', 'VirtualMachineInstance', /no disk present/],
  ['F25', 'VirtualMachineInstance', /Failed to get \\"write\\" lock/],
  ['F37', 'VirtualMachineInstance', /"phase":"Running"/],
  ['F38', 'VirtualMachineInstance', /"phase":"Running"/],
  ['F39', 'VirtualMachineInstance', /"type":"AgentVersionNotSupported"/],
];

describe('the annotation that asks for failures', () => {
  let cluster: SandboxCluster;

  const written = (kind: string, name: string) =>
    cluster.objects
      .list(
        kind === 'DataVolume' ? 'cdi.kubevirt.io/v1beta1' : 'kubevirt.io/v1',
        kind,
        namespace,
      )
      .filter(({ metadata }) => metadata.name === name)
      .map(({ status }) => JSON.stringify(status))
      .join('\n');

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 40 } });
    cluster.objects.create({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace },
    });
    for (const [fail, , , options] of cases) {
      const name = fail.toLowerCase();
      cluster.objects.create(machine({ name, namespace, fail, ...options }));
    }
    cluster.objects.create(machine({ name: 'well', namespace }));
  });

  afterAll(async () => {
    await cluster.stop();
  });

  it.each(cases)('%s shows in the %s: %s', async (fail, kind, words) => {
    const name = fail.toLowerCase();
    const seen = await waitFor(`${fail} shows`, () =>
      words.exec(written(kind, name)),
    );
    expect(seen[0]).toMatch(words);
  });

  it.each(['f37', 'f38'])('%s never has an agent', async name => {
    await waitFor('the others have theirs', () =>
      written('VirtualMachineInstance', 'well').includes('AgentConnected')
        ? true
        : undefined,
    );
    expect(written('VirtualMachineInstance', name)).not.toContain(
      'AgentConnected',
    );
  });
});
