/** @jest-environment node */
import { isDeepStrictEqual } from 'node:util';
// Only this test needs a cluster; the package stays one for any platform.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import { SandboxCluster } from '@internal/sandbox-cluster';
import fc from 'fast-check';
import { parse } from 'yaml';
import { arbitraryInput } from '../__testUtils__/arbitraryInput';
import { pathExists } from '../__testUtils__/pathExists';
import { KubernetesObject } from '../objects';
import { render, RenderProfile } from '../render';
import { parseValues, printValues } from '../values';
import { check } from './check';

const namespace = 'team-a';
const place = { name: 'vm', namespace };

interface Wish {
  input: Record<string, unknown>;
  profile: RenderProfile;
}

const wish: fc.Arbitrary<Wish> = fc.record({
  input: arbitraryInput,
  profile: fc.constantFrom<RenderProfile>('modern', 'chart'),
});

describe('ten thousand wishes for a virtual machine', () => {
  let cluster: SandboxCluster;

  beforeAll(async () => {
    cluster = await SandboxCluster.start({
      simulate: false,
      tls: false,
      objects: [
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } },
      ],
    });
    // What depends on a feature gate is a hint, for check knows no cluster.
    const featureGates = [
      'HostDevices',
      'HostDisk',
      'EnableVirtioFsStorageVolumes',
      'EnableVirtioFsConfigVolumes',
    ];
    cluster.objects.mergePatch(
      'kubevirt.io/v1',
      'KubeVirt',
      { namespace: 'kubevirt', name: 'kubevirt' },
      {
        spec: { configuration: { developerConfiguration: { featureGates } } },
      },
    );
  });

  afterAll(() => cluster?.stop());

  /** Why the cluster refuses an object, in its own words. */
  function refusalOf(object: KubernetesObject): string | undefined {
    const copy = structuredClone(object);
    try {
      cluster.objects.create(
        { ...copy, metadata: { ...copy.metadata, namespace } },
        { dryRun: true },
      );
      return undefined;
    } catch (error) {
      return `${object.kind}: ${error}`;
    }
  }

  const provided = new Set<string>();

  /** Has the cluster know the instance type or preference of a name. */
  function provide(kind: string, name: string | undefined) {
    if (name === undefined || provided.has(`${kind} ${name}`)) {
      return;
    }
    provided.add(`${kind} ${name}`);
    cluster.objects.create({
      apiVersion: 'instancetype.kubevirt.io/v1beta1',
      kind,
      metadata: { name },
      spec: { cpu: { guest: 1 }, memory: { guest: '1Gi' } },
    });
  }

  /** What is not as it should be with a wish, and whether it may be sent. */
  function tried({ input, profile }: Wish): {
    wrong: unknown[];
    sent: boolean;
  } {
    const errors = check({ ...place, values: input, profile }).filter(
      ({ severity }) => severity === 'error',
    );
    const lost = errors.filter(({ path }) => !pathExists(path, input));
    const parsed = parseValues(input);
    if (!parsed.ok) {
      const missed = errors.length === 0 ? parsed.findings : [];
      return { wrong: [...lost, ...missed], sent: false };
    }
    const { values } = parsed;
    const options = { ...place, values, profile };
    const rendered = render(options);
    const again = parseValues(parse(printValues(values)));
    const { all, dataVolume } = rendered;
    const sent = errors.length === 0;
    if (sent) {
      // Whether they are there is for the cluster to say, not for check.
      const { instancetype, preference } = values;
      provide('VirtualMachineClusterInstancetype', instancetype?.name);
      provide('VirtualMachineClusterPreference', preference?.name);
    }
    return {
      wrong: [
        ...lost,
        ...(again.ok ? unequal(again.values, values) : again.findings),
        ...unequal(render(options), rendered),
        ...(sent ? [...all, ...(dataVolume ? [dataVolume] : [])] : []).flatMap(
          object => refusalOf(object) ?? [],
        ),
      ],
      sent,
    };
  }

  it('are refused with a path to what is wrong, or taken by the cluster; rendered alike twice, and read again as printed', () => {
    let taken = 0;
    fc.assert(
      fc.property(wish, each => {
        const { wrong, sent } = tried(each);
        taken += sent ? 1 : 0;
        expect(wrong).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(1000);
    // Half a minute, where nothing else runs.
  }, 900_000);
});

/** Both, where they differ. */
function unequal(found: unknown, wanted: unknown): unknown[] {
  return isDeepStrictEqual(found, wanted) ? [] : [{ found, wanted }];
}
