import fc from 'fast-check';
import { parse } from 'yaml';
import { arbitraryInput } from '../__testUtils__/arbitraryInput';
import { pathExists } from '../__testUtils__/pathExists';
import { render, RenderProfile } from '../render';
import { parseValues, printValues } from '../values';
import { check } from './check';

const profiles: RenderProfile[] = ['modern', 'chart'];
const profile = fc.constantFrom(...profiles);
const place = { name: 'vm', namespace: 'team-a' };

describe('for any values', () => {
  it('reads, checks and renders them without throwing, and twice alike', () => {
    fc.assert(
      fc.property(arbitraryInput, profile, (input, each) => {
        check({ ...place, values: input, profile: each });
        const parsed = parseValues(input);
        fc.pre(parsed.ok);
        const options = { ...place, values: parsed.values, profile: each };
        const first = JSON.stringify(render(options));
        expect(JSON.stringify(render(options))).toBe(first);
        expect(first).not.toContain('undefined');
      }),
      { numRuns: 2000 },
    );
  });

  it('finds whatever keeps values from being read', () => {
    fc.assert(
      fc.property(arbitraryInput, profile, (values, each) => {
        const parsed = parseValues(values);
        fc.pre(!parsed.ok);
        expect(check({ ...place, values, profile: each })).toEqual(
          parsed.findings,
        );
      }),
      { numRuns: 300, maxSkipsPerRun: 1000 },
    );
  });

  it('takes anything at all without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), values => {
        expect(() =>
          check({ ...place, values, profile: 'chart' }),
        ).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it('reads again what it wrote, and finds the same in it', () => {
    fc.assert(
      fc.property(arbitraryInput, input => {
        const parsed = parseValues(input);
        fc.pre(parsed.ok);
        const again = parseValues(parse(printValues(parsed.values)));
        expect(again).toMatchObject({ ok: true, values: parsed.values });
      }),
      { numRuns: 2000 },
    );
  });

  it('names a field that is there, or whose place is, in every error', () => {
    fc.assert(
      fc.property(arbitraryInput, profile, (values, each) => {
        const lost = check({ ...place, values, profile: each })
          .filter(({ severity }) => severity === 'error')
          .filter(({ path }) => !pathExists(path, values));
        expect(lost).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('passes the cloud-init text on untouched', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ minLength: 1 }),
          fc.string({ unit: 'binary', minLength: 1 }),
        ),
        userData => {
          const parsed = parseValues({ cloudInit: { userData } });
          fc.pre(parsed.ok);
          const options = { ...place, values: parsed.values };
          const { cloudInitSecret } = render({ ...options, profile: 'modern' });
          expect(cloudInitSecret?.stringData.userdata).toBe(userData);
          const { virtualMachine } = render({ ...options, profile: 'chart' });
          expect(virtualMachine.spec?.template?.spec?.volumes?.[1]).toEqual({
            name: 'cloudinitdisk',
            cloudInitNoCloud: { userData },
          });
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('lets pass only what keeps the rules between the parts of a VM', () => {
    let passed = 0;
    fc.assert(
      fc.property(arbitraryInput, profile, (input, each) => {
        const findings = check({ ...place, values: input, profile: each });
        const parsed = parseValues(input);
        fc.pre(
          parsed.ok && findings.every(({ severity }) => severity !== 'error'),
        );
        passed += 1;
        const { virtualMachine, service } = render({
          ...place,
          values: parsed.values,
          profile: each,
        });
        const { dataVolumeTemplates = [], template } =
          virtualMachine.spec ?? {};
        const { domain, volumes = [], networks = [] } = template?.spec ?? {};
        const {
          disks = [],
          filesystems = [],
          interfaces = [],
        } = domain?.devices ?? {};
        const names = volumes.map(volume => volume.name);

        expect(new Set(names).size).toBe(names.length);
        expect(
          [...disks, ...filesystems].map(device => device.name).sort(),
        ).toEqual([...names].sort());
        expect(interfaces.map(({ name }) => name)).toEqual(
          networks.map(({ name }) => name),
        );
        for (const volume of volumes) {
          expect(Object.keys(volume)).toHaveLength(2);
        }
        for (const { metadata, spec } of dataVolumeTemplates) {
          expect(volumes).toContainEqual(
            expect.objectContaining({ dataVolume: { name: metadata?.name } }),
          );
          expect(Boolean(spec?.pvc) !== Boolean(spec?.storage)).toBe(true);
        }
        const orders = disks.flatMap(({ bootOrder }) => bootOrder ?? []);
        expect(new Set(orders).size).toBe(orders.length);
        const ports = service?.spec?.ports ?? [];
        expect(
          new Set(ports.map(port => `${port.port}/${port.protocol ?? 'TCP'}`))
            .size,
        ).toBe(ports.length);
      }),
      { numRuns: 2000, maxSkipsPerRun: 1000 },
    );
    expect(passed).toBeGreaterThan(1000);
  });
});
