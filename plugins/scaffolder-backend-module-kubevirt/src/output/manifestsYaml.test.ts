import { parseAllDocuments } from 'yaml';
import { testInput, testPlan } from '../__testUtils__/testPlan';
import { manifestsYaml } from './manifestsYaml';

describe('manifestsYaml', () => {
  it('writes each object, in the order of applying', () => {
    const documents = parseAllDocuments(manifestsYaml(testPlan()));
    expect(documents.map(document => document.toJS().kind)).toEqual([
      'Secret',
      'VirtualMachine',
      'Service',
    ]);
  });

  it.each(['modern', 'chart'] as const)(
    'keeps the text of cloud-init to itself, in %s',
    profile => {
      const yaml = manifestsYaml(
        testPlan({
          profile,
          input: {
            ...testInput,
            cloudInit: { ...testInput.cloudInit, networkData: 'psk: hunter3' },
          },
        }),
      );
      const encoded = Buffer.from('password: hunter2').toString('base64');
      expect(yaml).not.toMatch(/hunter[23]/);
      expect(yaml).not.toContain(encoded.slice(4, 16));
      expect(yaml).toContain('(not shown: cloud-init text may hold passwords)');
    },
  );

  it('changes nothing else', () => {
    const plan = testPlan();
    const [, virtualMachine, service] = parseAllDocuments(
      manifestsYaml(plan),
    ).map(document => document.toJS());
    expect(virtualMachine).toEqual(
      JSON.parse(JSON.stringify(plan.virtualMachine)),
    );
    expect(service).toEqual(JSON.parse(JSON.stringify(plan.after[0])));
  });
});
