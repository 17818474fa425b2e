import { testPlan } from '../__testUtils__/testPlan';
import { writtenObjects } from './CreationPlan';

describe('planCreation', () => {
  it.each(['modern', 'chart'] as const)(
    'puts every object of %s into the namespace, with the marks',
    profile => {
      const plan = testPlan({ profile });
      expect(writtenObjects(plan).length).toBeGreaterThan(1);
      for (const { metadata } of writtenObjects(plan)) {
        expect(metadata).toMatchObject({
          namespace: 'team-a',
          labels: { 'app.kubernetes.io/managed-by': 'backstage' },
          annotations: {
            'backstage.io/scaffolder-task': 'task-1',
            'backstage.io/created-by': 'user:default/guest',
          },
        });
      }
    },
  );

  it('writes Secrets before the virtual machine and Services after it', () => {
    expect(writtenObjects(testPlan()).map(({ kind }) => kind)).toEqual([
      'Secret',
      'VirtualMachine',
      'Service',
    ]);
  });

  it('leaves out what the values do not need', () => {
    const plan = testPlan({
      input: {
        rootDisk: {
          containerDisk: { enabled: true },
          dataVolume: { enabled: false },
        },
        cloudInit: { userData: '' },
      },
    });
    expect(writtenObjects(plan).map(({ kind }) => kind)).toEqual([
      'VirtualMachine',
    ]);
    expect(plan.dataVolumes).toEqual([]);
  });

  it('encodes the text of Secrets and nothing else', () => {
    const text =
      '#cloud-config\n# \u00fcml\u00e4ut {{ jinja }} ${{ template }}\n';
    const [secret] = testPlan({ input: { cloudInit: { userData: text } } })
      .before as { data?: Record<string, string>; stringData?: object }[];
    expect(secret.stringData).toBeUndefined();
    expect(
      Buffer.from(secret.data?.userdata ?? '', 'base64').toString('utf8'),
    ).toBe(text);
  });

  it('foresees the DataVolume that KubeVirt will make', () => {
    expect(testPlan().dataVolumes).toMatchObject([
      {
        apiVersion: 'cdi.kubevirt.io/v1beta1',
        kind: 'DataVolume',
        metadata: { namespace: 'team-a', name: 'dev' },
        spec: { source: { http: { url: 'https://example.com/image.img' } } },
      },
    ]);
  });
});
