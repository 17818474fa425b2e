import { ClusterUnreachableError } from 'backstage-plugin-kubevirt-node';
import {
  apiError,
  FakeCluster,
  FakeRequest,
} from '../__testUtils__/FakeCluster';
import { testPlan } from '../__testUtils__/testPlan';
import { dryRunPlan } from './dryRunPlan';

const nothingYet = { written: new Set<string>() };

describe('dryRunPlan', () => {
  it('lets every object be checked, the future DataVolume too, and writes none', async () => {
    const cluster = FakeCluster.create();
    const refusals = await dryRunPlan({
      client: cluster.client,
      plan: testPlan(),
      earlierRun: nothingYet,
    });
    expect(refusals).toEqual([]);
    expect(cluster.requests.sort()).toEqual([
      'create DataVolume/dev (dry run)',
      'create Secret/dev-cloudinit (dry run)',
      'create Service/dev (dry run)',
      'create VirtualMachine/dev (dry run)',
    ]);
    expect(cluster.names()).toEqual([]);
  });

  it('collects everything that is refused', async () => {
    const cluster = FakeCluster.create();
    cluster.onRequest = ({ kind }: FakeRequest) => {
      if (kind !== 'Secret') {
        throw apiError(422, `${kind} refused`);
      }
    };
    const refusals = await dryRunPlan({
      client: cluster.client,
      plan: testPlan(),
      earlierRun: nothingYet,
    });
    expect(refusals.map(({ error }) => error.message)).toEqual([
      'VirtualMachine refused',
      'Service refused',
      'DataVolume refused',
    ]);
  });

  it('does not ask about the DataVolume once the virtual machine has it', async () => {
    const cluster = FakeCluster.create();
    await dryRunPlan({
      client: cluster.client,
      plan: testPlan(),
      earlierRun: {
        written: new Set(),
        virtualMachine: testPlan().virtualMachine,
      },
    });
    expect(cluster.requests.join()).not.toContain('DataVolume');
  });

  it('lets what an earlier run wrote be checked as a change', async () => {
    const cluster = FakeCluster.create();
    await dryRunPlan({
      client: cluster.client,
      plan: testPlan(),
      earlierRun: {
        written: new Set(["Secret 'dev-cloudinit' in namespace 'team-a'"]),
      },
    });
    expect(cluster.requests).toContain('apply Secret/dev-cloudinit (dry run)');
  });

  it('says that a name was taken meanwhile', async () => {
    const cluster = FakeCluster.create([testPlan().virtualMachine]);
    await expect(
      dryRunPlan({
        client: cluster.client,
        plan: testPlan(),
        earlierRun: nothingYet,
      }),
    ).rejects.toThrow("VirtualMachine 'dev' in namespace 'team-a' was made by");
  });

  it('takes no answer for no refusal', async () => {
    const cluster = FakeCluster.create();
    cluster.onRequest = () => {
      throw new ClusterUnreachableError({
        cluster: 'sandbox',
        reason: 'connection refused',
      });
    };
    await expect(
      dryRunPlan({
        client: cluster.client,
        plan: testPlan(),
        earlierRun: nothingYet,
      }),
    ).rejects.toThrow('connection refused');
  });
});
