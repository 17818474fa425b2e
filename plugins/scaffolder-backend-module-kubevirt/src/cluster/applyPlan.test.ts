import { mockServices } from '@backstage/backend-test-utils';
import { ClusterUnreachableError } from 'backstage-plugin-kubevirt-node';
import {
  apiError,
  FakeCluster,
  FakeRequest,
} from '../__testUtils__/FakeCluster';
import { testPlan } from '../__testUtils__/testPlan';
import { applyPlan } from './applyPlan';
import { findCollisions } from './findCollisions';

const task = 'task-1';
const logger = mockServices.logger.mock();

async function run(cluster: FakeCluster, signal?: AbortSignal) {
  const plan = testPlan({ task });
  const { client } = cluster;
  const earlierRun = await findCollisions({ client, plan, task });
  return applyPlan({ client, plan, task, earlierRun, logger, signal });
}

function failAt(verb: FakeRequest['verb'], kind: string, nth = 1) {
  let seen = 0;
  return (request: FakeRequest) => {
    if (request.verb === verb && request.kind === kind) {
      seen += 1;
      if (seen === nth) {
        throw apiError(500, `${kind} broke`);
      }
    }
  };
}

describe('applyPlan', () => {
  it('writes the Secret first, and lets the virtual machine own what hangs on it', async () => {
    const cluster = FakeCluster.create();
    const virtualMachine = await run(cluster);
    expect(cluster.writes()).toEqual([
      'create Secret/dev-cloudinit',
      'create VirtualMachine/dev',
      'apply Secret/dev-cloudinit',
      'create Service/dev',
    ]);
    const owner = {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      name: 'dev',
      uid: virtualMachine.metadata?.uid,
      controller: true,
      blockOwnerDeletion: false,
    };
    for (const [kind, name] of [
      ['Secret', 'dev-cloudinit'],
      ['Service', 'dev'],
    ]) {
      expect(cluster.get(kind, name)?.metadata?.ownerReferences).toEqual([
        owner,
      ]);
    }
    expect(
      cluster.get('VirtualMachine', 'dev')?.metadata?.ownerReferences,
    ).toBeUndefined();
  });

  it('changes nothing at a second run of the same task', async () => {
    const cluster = FakeCluster.create();
    await run(cluster);
    const first = cluster.names().map(name => {
      const [kind, object] = name.split('/');
      return cluster.get(kind, object);
    });
    await run(cluster);
    const second = cluster.names().map(name => {
      const [kind, object] = name.split('/');
      return cluster.get(kind, object);
    });
    expect(second).toEqual(first);
  });

  it.each([
    ['the Secret', failAt('create', 'Secret')],
    ['the virtual machine', failAt('create', 'VirtualMachine')],
    ['the owner of the Secret', failAt('apply', 'Secret')],
    ['the Service', failAt('create', 'Service')],
  ])('leaves nothing behind where %s cannot be written', async (_, fail) => {
    const cluster = FakeCluster.create();
    cluster.onRequest = fail;
    await expect(run(cluster)).rejects.toThrow(
      /could not be created: \w+ broke/,
    );
    expect(cluster.names()).toEqual([]);
  });

  it('says what was removed again', async () => {
    const cluster = FakeCluster.create();
    cluster.onRequest = failAt('create', 'Service');
    await expect(run(cluster)).rejects.toThrow(
      "The virtual machine could not be created: Service broke. What this run had written was removed again: VirtualMachine 'dev' in namespace 'team-a', Secret 'dev-cloudinit' in namespace 'team-a'.",
    );
  });

  it('says what could not be removed', async () => {
    const cluster = FakeCluster.create();
    const breakService = failAt('create', 'Service');
    const breakRemoval = failAt('delete', 'Secret');
    cluster.onRequest = request => {
      breakService(request);
      breakRemoval(request);
    };
    await expect(run(cluster)).rejects.toThrow(
      /could not be removed, please delete them: Secret 'dev-cloudinit'/,
    );
    expect(cluster.names()).toEqual(['Secret/dev-cloudinit']);
  });

  it('removes a write whose answer was lost', async () => {
    const cluster = FakeCluster.create();
    const { create } = cluster.client;
    cluster.client.create = async (type, object, options) => {
      const applied = await create(type, object, options);
      if (type.kind === 'VirtualMachine') {
        throw new ClusterUnreachableError({
          cluster: 'sandbox',
          reason: 'the connection was reset',
        });
      }
      return applied;
    };
    await expect(run(cluster)).rejects.toThrow('the connection was reset');
    expect(cluster.names()).toEqual([]);
  });

  it('keeps what an earlier run had written when a later one fails', async () => {
    const cluster = FakeCluster.create();
    await run(cluster);
    cluster.onRequest = failAt('apply', 'Service');
    await expect(run(cluster)).rejects.toThrow(
      'Nothing of this run is left in the cluster',
    );
    expect(cluster.names()).toEqual([
      'Secret/dev-cloudinit',
      'Service/dev',
      'VirtualMachine/dev',
    ]);
  });

  it('does not remove what somebody else put there meanwhile', async () => {
    const cluster = FakeCluster.create();
    const theirs = {
      kind: 'Service',
      metadata: { namespace: 'team-a', name: 'dev', uid: 'theirs' },
    };
    cluster.onRequest = ({ verb, kind }) => {
      if (verb === 'create' && kind === 'Service') {
        cluster.put(theirs);
      }
    };
    await expect(run(cluster)).rejects.toThrow(
      "Service 'dev' in namespace 'team-a' was made by somebody else while the cluster checked this one. Choose another name (field 'name')",
    );
    expect(cluster.names()).toEqual(['Service/dev']);
    expect(cluster.get('Service', 'dev')).toEqual(theirs);
  });

  it('does not touch a virtual machine that takes the name meanwhile', async () => {
    const cluster = FakeCluster.create();
    const theirs = {
      kind: 'VirtualMachine',
      metadata: { namespace: 'team-a', name: 'dev', uid: 'theirs' },
    };
    cluster.onRequest = ({ verb, kind }) => {
      if (verb === 'create' && kind === 'VirtualMachine') {
        cluster.put(theirs);
      }
    };
    await expect(run(cluster)).rejects.toThrow(
      "VirtualMachine 'dev' in namespace 'team-a' was made by somebody else",
    );
    expect(cluster.names()).toEqual(['VirtualMachine/dev']);
    expect(cluster.get('VirtualMachine', 'dev')).toEqual(theirs);
  });

  it('takes back the Secret where the task is cancelled before the virtual machine is written', async () => {
    const cluster = FakeCluster.create();
    const controller = new AbortController();
    cluster.onRequest = ({ verb, kind }) => {
      if (verb === 'create' && kind === 'Secret') {
        controller.abort(new Error('cancelled'));
      }
    };
    await expect(run(cluster, controller.signal)).rejects.toThrow('cancelled');
    expect(cluster.names()).toEqual([]);
  });

  it('finishes writing where the task is cancelled after the virtual machine is written', async () => {
    const cluster = FakeCluster.create();
    const controller = new AbortController();
    cluster.onRequest = ({ verb, kind }) => {
      if (verb === 'create' && kind === 'VirtualMachine') {
        controller.abort(new Error('cancelled'));
      }
    };
    await run(cluster, controller.signal);
    expect(cluster.names()).toEqual([
      'Secret/dev-cloudinit',
      'Service/dev',
      'VirtualMachine/dev',
    ]);
  });
});
