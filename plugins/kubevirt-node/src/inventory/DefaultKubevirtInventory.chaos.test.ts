import { randomBytes } from 'node:crypto';
import { mockServices } from '@backstage/backend-test-utils';
import {
  ChaosProxy,
  FakeApiServer,
  makeTransport,
  waitFor,
} from '../__testUtils__';
import { resources } from '../client';
import { ClusterTransport } from '../client/ClusterTransport';
import { DefaultKubevirtInventory } from './DefaultKubevirtInventory';

const { virtualMachines } = resources;

function machine(name: string, step: number) {
  // Something that does not pack well.
  const filler = randomBytes(500).toString('hex');
  const labels = { step: String(step), filler };
  return { metadata: { namespace: 'team-a', name, labels } };
}

describe('DefaultKubevirtInventory with a dead and a slow cluster', () => {
  it('shows changes of a third one within 250 ms', async () => {
    const apis: FakeApiServer[] = [];
    const proxies: ChaosProxy[] = [];
    const transports: ClusterTransport[] = [];
    for (const name of ['dead', 'slow', 'well']) {
      const api = (await FakeApiServer.start()).install(
        virtualMachines,
        resources.virtualMachineInstances,
      );
      const proxy = await ChaosProxy.start(api.port);
      apis.push(api);
      proxies.push(proxy);
      transports.push(makeTransport({ name, url: proxy.url }));
    }
    const [, slowApi, api] = apis;
    for (let index = 0; index < 2_000; index++) {
      slowApi.put(virtualMachines, machine(`vm-${index}`, index));
    }
    proxies[0].blackhole();
    proxies[1].throttle(100_000);
    const inventory = DefaultKubevirtInventory.create({
      clusters: transports.map(transport => ({
        name: transport.cluster,
        transport,
      })),
      logger: mockServices.logger.mock(),
      maxStartDelayMs: 0,
    });

    await waitFor(() => inventory.identities('well'), 2_000);
    const lags: number[] = [];
    let written = 0;
    inventory.subscribe(change => {
      if (change.type === 'changed' && change.identity.cluster === 'well') {
        lags.push(performance.now() - written);
      }
    });
    for (let step = 1; step <= 20; step++) {
      written = performance.now();
      api.put(virtualMachines, machine('web', step));
      await waitFor(() => lags.length === step);
    }
    const [worst, ...others] = lags.sort((a, b) => b - a);
    expect(others[0]).toBeLessThan(250);
    expect(worst).toBeLessThan(1_000);
    expect(inventory.identities('dead')).toBeUndefined();

    inventory.stop();
    await Promise.all(transports.map(it => it.close()));
    await Promise.all(proxies.map(it => it.stop()));
    await Promise.all(apis.map(it => it.stop()));
  }, 30_000);
});
