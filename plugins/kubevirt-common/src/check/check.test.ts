import { chartRenderings } from '../__testUtils__/chartRenderings';
import { parseValues } from '../values';
import { check } from './check';

const fine = { name: 'vm', namespace: 'team-a', profile: 'modern' } as const;

describe('check', () => {
  it('finds no error in the defaults', () => {
    const findings = check({ ...fine, values: {} });
    expect(findings.map(({ severity, code }) => [severity, code])).toEqual([
      ['warning', 'plain-text-password'],
    ]);
  });

  it.each(
    chartRenderings.flatMap(each =>
      (['chart', 'modern'] as const).map(
        profile => [each.case, profile, each] as const,
      ),
    ),
  )('finds no error in %s for the profile %s', (_, profile, each) => {
    const findings = check({ ...each, profile });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('refuses name, namespace and values in one go', () => {
    expect(
      check({
        name: 'Not_A_Label',
        namespace: 'not a namespace',
        values: { resources: { cpu: 'lots' } },
        profile: 'modern',
      }).map(({ path }) => path),
    ).toEqual(['name', 'namespace', 'resources.cpu']);
  });

  it('puts errors before warnings before hints', () => {
    const findings = check({
      ...fine,
      values: {
        rootDisk: { containerDisk: { enabled: true, image: 'A' } },
        extraDevices: { hostDevices: [], gpus: [{}] },
      },
    });
    expect([...new Set(findings.map(({ severity }) => severity))]).toEqual([
      'error',
      'warning',
      'hint',
    ]);
  });

  it('takes complete values as well as given ones', () => {
    const values = { network: { ports: [{ port: 1 }, { port: 2 }] } };
    const parsed = parseValues(values);
    expect(check({ ...fine, values: parsed.ok && parsed.values })).toEqual(
      check({ ...fine, values }),
    );
  });

  it.each([
    [
      { source: { http: { url: 'x' } }, fromOCIRegistry: { enabled: false } },
      'rootDisk.dataVolume.source.http.url',
    ],
    [
      { fromOCIRegistry: { image: { registry: 'a b' } } },
      'rootDisk.dataVolume.fromOCIRegistry',
    ],
    [
      { pvc: { resources: { requests: { storage: '3' } } } },
      'rootDisk.dataVolume.pvc.resources.requests.storage',
    ],
  ])('names the fields of the form 0.1.2: %j', (dataVolume, path) => {
    expect(
      check({ ...fine, values: { rootDisk: { dataVolume } } })
        .filter(({ severity }) => severity === 'error')
        .map(finding => finding.path),
    ).toEqual([path]);
  });

  it('keeps cloud-init out of what it says', () => {
    const findings = check({
      ...fine,
      profile: 'chart',
      values: {
        cloudInit: {
          userData: `#cloud-config\npassword: hunter2\nx: [ hunter2\n${'#'.repeat(
            2048,
          )}`,
        },
      },
    });
    expect(findings.map(({ code }) => code)).toEqual([
      'cloud-init-yaml',
      'cloud-init-size',
    ]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });
});
