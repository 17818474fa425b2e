/** @jest-environment node */
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

const wish = fc.record({
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

  it('are refused with a path to what is wrong, or taken by the cluster; rendered alike twice, and read again as printed', () => {
    let taken = 0;
    fc.assert(
      fc.property(wish, ({ input, profile }) => {
        const errors = check({ ...place, values: input, profile }).filter(
          ({ severity }) => severity === 'error',
        );
        expect(errors.filter(({ path }) => !pathExists(path, input))).toEqual(
          [],
        );
        const parsed = parseValues(input);
        if (!parsed.ok) {
          expect(errors.length).toBeGreaterThan(0);
          return;
        }
        const { values } = parsed;
        expect(parseValues(parse(printValues(values)))).toMatchObject({
          ok: true,
          values,
        });
        const options = { ...place, values, profile };
        const rendered = render(options);
        expect(JSON.stringify(render(options))).toBe(JSON.stringify(rendered));
        if (errors.length > 0) {
          return;
        }
        taken += 1;
        const { all, dataVolume } = rendered;
        expect(
          [...all, ...(dataVolume ? [dataVolume] : [])].flatMap(
            object => refusalOf(object) ?? [],
          ),
        ).toEqual([]);
      }),
      { numRuns: 10_000 },
    );
    expect(taken).toBeGreaterThan(1000);
  }, 300_000);
});
