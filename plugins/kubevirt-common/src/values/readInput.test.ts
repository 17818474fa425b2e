import { chartRenderings } from '../__testUtils__/chartRenderings';
import { accepted, refused } from '../__testUtils__/parsed';

describe('the forms of values', () => {
  it.each(
    chartRenderings
      .filter(({ values }) => JSON.stringify(values).includes('registry'))
      .map(each => [each.case, each.chart, each.values] as const),
  )('knows %s to be of %s', (_, chart, values) => {
    expect(accepted(values).form).toBe(chart);
  });

  it('puts the parts of images together, each with its default', () => {
    const { values } = accepted({
      rootDisk: {
        containerDisk: { enabled: true, image: { tag: '40' } },
        dataVolume: { fromOCIRegistry: { image: { repository: 'os/x' } } },
      },
    });
    expect(values.rootDisk.containerDisk.image).toBe(
      'docker.io/t9kpublic/fedora-cloud-container-disk-demo:40',
    );
    expect(values.rootDisk.dataVolume.template.source).toEqual({
      registry: { url: 'docker://docker.io/os/x:20.04-240819' },
    });
  });

  it.each([
    [{ dataVolume: { template: { source: { blank: {} } }, pvc: {} } }],
    [{ dataVolume: { template: {}, fromOCIRegistry: { enabled: true } } }],
    [
      {
        containerDisk: { image: 'quay.io/a/b:1' },
        dataVolume: { source: { blank: {} } },
      },
    ],
    [
      {
        containerDisk: { image: { tag: '1' } },
        dataVolume: { template: {} },
      },
    ],
  ])('refuses %j, which is both, and says what to keep', rootDisk => {
    expect(refused({ rootDisk })).toEqual([
      expect.objectContaining({
        severity: 'error',
        code: 'mixed-forms',
        path: expect.stringMatching(/^rootDisk\./),
        message: expect.stringContaining('0.1.2'),
        suggestion: expect.stringMatching(/^Keep rootDisk\..* and remove/),
      }),
    ]);
  });

  it('warns where fromOCIRegistry leaves a source unused', () => {
    const { values, warnings } = accepted({
      rootDisk: {
        dataVolume: {
          fromOCIRegistry: { enabled: true },
          source: { http: { url: 'https://example.com/i' } },
        },
      },
    });
    expect(values.rootDisk.dataVolume.template.source).toHaveProperty(
      'registry',
    );
    expect(warnings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'source-ignored',
        path: 'rootDisk.dataVolume.source',
      }),
    ]);
  });

  it('uses a source that the chart would leave unused without being told so', () => {
    const source = { http: { url: 'https://example.com/i' } };
    const { values, warnings } = accepted({
      rootDisk: { dataVolume: { source } },
    });
    expect(values.rootDisk.dataVolume.template.source).toEqual(source);
    expect(warnings.map(({ code }) => code)).toEqual(['source-preferred']);
  });

  it.each([
    ['0.1.1', 'quay.io/containerdisks/ubuntu:24.04'],
    ['0.1.2', { repository: 'containerdisks/ubuntu' }],
  ])('warns where an image of form %s is given and not enabled', (_, image) => {
    const { values, warnings } = accepted({
      rootDisk: { containerDisk: { image } },
    });
    expect(values.rootDisk.containerDisk.enabled).toBe(false);
    expect(warnings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'image-ignored',
        path: 'rootDisk.containerDisk.image',
      }),
    ]);
  });

  it.each([true, false])(
    'says nothing of an image where enabled is %s',
    enabled => {
      const { warnings } = accepted({
        rootDisk: { containerDisk: { enabled, image: 'example.com/i:1' } },
      });
      expect(warnings).toEqual([]);
    },
  );
});
