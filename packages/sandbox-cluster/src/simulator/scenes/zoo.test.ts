import { SandboxCluster } from '../../SandboxCluster';
import { VirtualMachine } from '../model';
import { find, waitFor } from '../testing/watchStatuses';
import { applyScene } from './applyScene';
import { zoo } from './zoo';

describe('the zoo', () => {
  let cluster: SandboxCluster;
  let acted: Promise<void>;
  const ended = new AbortController();

  beforeAll(async () => {
    cluster = await SandboxCluster.start({ simulate: { speed: 50 } });
    ({ acted } = await applyScene({
      server: {
        url: cluster.url,
        token: cluster.token,
        ca: cluster.certificateAuthority,
      },
      scene: zoo,
      signal: ended.signal,
    }));
    acted.catch(() => undefined);
  });

  afterAll(async () => {
    ended.abort();
    await cluster.stop();
  });

  it.each(zoo.machines.map(one => [one.title, one] as const))(
    'shows: %s',
    async (_title, { name, status }) => {
      const { namespace } = zoo;
      let last: string | undefined;
      await waitFor(
        `${name} is ${status}`,
        () => {
          const vm = find<VirtualMachine>(
            cluster,
            'kubevirt.io/v1',
            'VirtualMachine',
            { namespace, name },
          );
          last = vm?.status?.printableStatus;
          return last === status ? true : undefined;
        },
        15_000,
      ).catch(error => {
        throw new Error(`${error.message}; it is ${last}`);
      });
    },
    20_000,
  );
});
