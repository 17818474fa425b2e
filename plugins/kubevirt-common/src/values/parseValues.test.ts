import { parse } from 'yaml';
import {
  chartRenderings,
  exampleValues,
} from '../__testUtils__/chartRenderings';
import { parseValues } from './parseValues';

function accepted(input: unknown) {
  const parsed = parseValues(input);
  if (!parsed.ok) {
    throw new Error(JSON.stringify(parsed.findings));
  }
  return parsed;
}

function refused(input: unknown) {
  const parsed = parseValues(input);
  if (parsed.ok) {
    throw new Error('was accepted');
  }
  return parsed.findings;
}

type Refusal = [input: unknown, path: string, message: string, advice: string];

describe('parseValues', () => {
  it('takes the example of the requirements as it is', () => {
    const example = parse(exampleValues);
    expect(accepted(example)).toEqual({
      ok: true,
      form: '0.1.1',
      warnings: [],
      values: example,
    });
  });

  it.each([undefined, null, {}])(
    'takes all from the defaults for %j',
    input => {
      expect(accepted(input).values).toEqual(parse(exampleValues));
    },
  );

  it.each(chartRenderings.map(each => [each.case, each] as const))(
    'reads %s, and its own result again',
    (_, { values }) => {
      const { values: complete } = accepted(values);
      expect(accepted(complete).values).toEqual(complete);
    },
  );

  describe('forms', () => {
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
  });

  describe('defaults', () => {
    it('replaces a source as a whole, and merges a claim', () => {
      const { values } = accepted({
        rootDisk: {
          dataVolume: {
            template: {
              source: { registry: { url: 'docker://example.com/os' } },
              pvc: { storageClassName: 'fast' },
            },
          },
        },
      });
      expect(values.rootDisk.dataVolume.template).toEqual({
        source: { registry: { url: 'docker://example.com/os' } },
        pvc: {
          accessModes: ['ReadWriteOnce'],
          storageClassName: 'fast',
          resources: { requests: { storage: '3Gi' } },
        },
      });
    });

    it('has no default source beside sourceRef, and no default claim beside storage', () => {
      const template = {
        sourceRef: { kind: 'DataSource', name: 'fedora', namespace: 'golden' },
        storage: { resources: { requests: { storage: '30Gi' } } },
      };
      const { values } = accepted({ rootDisk: { dataVolume: { template } } });
      expect(values.rootDisk.dataVolume.template).toEqual(template);
    });

    it('has no default source where a claim is filled by another object', () => {
      const storage = {
        dataSourceRef: { kind: 'VolumeSnapshot', name: 'snap' },
        resources: { requests: { storage: '30Gi' } },
      };
      const { values } = accepted({
        rootDisk: { dataVolume: { template: { storage } } },
      });
      expect(values.rootDisk.dataVolume.template).toEqual({ storage });
    });

    it('has no default CPU and memory beside an instance type', () => {
      const { values } = accepted({ instancetype: { name: 'u1.small' } });
      expect(values.resources).toEqual({ cpu: null, memory: null });
    });

    it('takes null for none, as Helm does', () => {
      const { values } = accepted({
        resources: { cpu: null },
        cloudInit: { userData: null },
        network: null,
        volumes: { disks: null },
        extraDevices: { tpm: null, rng: {} },
        rootDisk: { dataVolume: { enabled: false, template: null } },
      });
      expect(values.resources).toEqual({ cpu: null, memory: '16Gi' });
      expect(values.cloudInit.userData).toBe('');
      expect(values.network.ports).toEqual([]);
      expect(values.volumes).toEqual({ filesystems: [], disks: [] });
      expect(values.extraDevices).toEqual({ rng: {} });
    });

    it.each([
      ['source', { template: { source: null } }],
      ['source', { template: { source: { http: null } } }],
      ['pvc', { template: { pvc: null } }],
      ['pvc.accessModes', { template: { pvc: { accessModes: null } } }],
      [
        'pvc.resources',
        { template: { pvc: { resources: { requests: { storage: null } } } } },
      ],
    ])(
      'refuses a null that leaves the root disk without %s',
      (key, dataVolume) => {
        expect(refused({ rootDisk: { dataVolume } })).toEqual([
          expect.objectContaining({
            path: `rootDisk.dataVolume.template.${key}`,
            code: 'required',
          }),
        ]);
      },
    );

    it('refuses a null for the image of an enabled container disk', () => {
      expect(
        refused({
          rootDisk: { containerDisk: { enabled: true, image: null } },
        }),
      ).toEqual([
        expect.objectContaining({ path: 'rootDisk.containerDisk.image' }),
      ]);
    });

    it('writes numbers with a fraction as text, which the API takes', () => {
      const { values } = accepted({
        resources: { cpu: 0.5, memory: 1e21 },
        rootDisk: {
          dataVolume: {
            template: {
              storage: { resources: { requests: { storage: 1.5 } } },
            },
          },
        },
      });
      expect(values.resources).toEqual({ cpu: '500m', memory: '1000E' });
      expect(values.rootDisk.dataVolume.template.storage?.resources).toEqual({
        requests: { storage: '1500m' },
      });
    });
  });

  describe('refuses', () => {
    it.each<Refusal>([
      ['text', '', 'The values must be a map, but are "text".', 'Begin with'],
      [[], '', 'The values must be a map, but are a list.', 'Begin with'],
      [
        { rootdisk: {} },
        'rootdisk',
        'The key "rootdisk" is not known here.',
        'Did you mean rootDisk?',
      ],
      [
        { cloudInit: { userdata: '' } },
        'cloudInit.userdata',
        'The key "userdata" is not known here.',
        'Did you mean userData?',
      ],
      [
        { 'nvidia.com/gpu': 1 },
        '["nvidia.com/gpu"]',
        'The key "nvidia.com/gpu" is not known here.',
        'Known are ',
      ],
      [
        {
          volumes: {
            disks: [
              {
                name: 'a',
                persistentVolumeClaim: { name: 'b', claimName: 'b' },
              },
            ],
          },
        },
        'volumes.disks[0].persistentVolumeClaim.claimName',
        'The key "claimName" is not known here.',
        'Did you mean name?',
      ],
      [
        { rootDisk: { dataVolume: { template: { source: { htp: {} } } } } },
        'rootDisk.dataVolume.template.source.htp',
        'The key "htp" is not known here.',
        'Did you mean http?',
      ],
      [
        {
          rootDisk: { dataVolume: { template: { source: { http: {} } } } },
        },
        'rootDisk.dataVolume.template.source.http.url',
        'Is missing.',
        'Give text.',
      ],
      [
        { rootDisk: { containerDisk: { enabled: 'yes' } } },
        'rootDisk.containerDisk.enabled',
        'Must be true or false, but is "yes".',
        '',
      ],
      [
        { rootDisk: { containerDisk: { enabled: 'true' } } },
        'rootDisk.containerDisk.enabled',
        'Must be true or false, but is "true".',
        'Remove the quotes.',
      ],
      [
        { rootDisk: { containerDisk: { image: '' } } },
        'rootDisk.containerDisk.image',
        'Is empty.',
        'Give a text',
      ],
      [
        { rootDisk: { containerDisk: { image: { tag: 40 } } } },
        'rootDisk.containerDisk.image.tag',
        'Must be text, but is 40.',
        'Put it in quotes.',
      ],
      [
        { resources: { cpu: 'eight' } },
        'resources.cpu',
        'Must be a quantity, but is "eight".',
        'Write a number',
      ],
      [
        { resources: { memory: '16GB' } },
        'resources.memory',
        'Must be a quantity, but is "16GB".',
        'Write a number',
      ],
      [
        { resources: { memori: '16Gi' } },
        'resources.memori',
        'Is not a resource that Kubernetes knows.',
        'Did you mean memory?',
      ],
      [
        { resources: { gpus: 1 } },
        'resources.gpus',
        'Is not a resource that Kubernetes knows.',
        'Known are cpu',
      ],
      [
        { network: { ports: [{ name: 'http', port: '80' }] } },
        'network.ports[0].port',
        'Must be a number, but is "80".',
        'Remove the quotes.',
      ],
      [
        { network: { ports: [{ port: 0 }] } },
        'network.ports[0].port',
        'Is 0, which is too small.',
        'Give 1 or more.',
      ],
      [
        { network: { ports: [{ port: 65536 }] } },
        'network.ports[0].port',
        'Is 65536, which is too large.',
        'Give 65535 or less.',
      ],
      [
        { network: { ports: [{ port: 80.5 }] } },
        'network.ports[0].port',
        'Must be a whole number, but is 80.5.',
        '',
      ],
      [
        { network: { ports: [{ port: 80, protocol: 'tcp' }] } },
        'network.ports[0].protocol',
        'Is "tcp", which is none of the choices.',
        'Write one of TCP, UDP.',
      ],
      [
        { network: { ports: { http: 80 } } },
        'network.ports',
        'Must be a list, but is a map.',
        '',
      ],
      [
        { volumes: { disks: [{ name: 'a' }] } },
        'volumes.disks[0]',
        'Does not say what stands behind it.',
        'Keep exactly one of',
      ],
      [
        {
          volumes: {
            filesystems: [
              {
                name: 'a',
                secret: { name: 's' },
                configMap: { name: 'c' },
              },
            ],
          },
        },
        'volumes.filesystems[0]',
        'Says more than one thing that stands behind it: configMap, secret.',
        'Keep exactly one of',
      ],
      [
        { runStrategy: 'Sometimes' },
        'runStrategy',
        'Is "Sometimes", which is none of the choices.',
        'Write one of Always, RerunOnFailure, Manual, Halted, Once.',
      ],
      [
        { labels: { tier: 1 } },
        'labels.tier',
        'Must be text, but is 1.',
        'Put it in quotes.',
      ],
    ])('%j', (input, path, message, advice) => {
      const [finding, ...others] = refused(input);
      const { suggestion = '' } = finding;
      expect(finding).toMatchObject({
        path,
        severity: 'error',
        code: expect.stringMatching(/^[a-z-]+$/),
        message,
      });
      expect(suggestion.startsWith(advice)).toBe(true);
      expect(advice === '').toBe(suggestion === '');
      expect(others).toEqual([]);
    });

    it('all that is wrong at once', () => {
      expect(
        refused({
          resources: { cpu: 'many' },
          network: { prots: [], ports: [{ port: '1' }] },
          runStrategy: 'Never',
        }).map(({ path }) => path),
      ).toEqual([
        'resources.cpu',
        'network.ports[0].port',
        'network.prots',
        'runStrategy',
      ]);
    });

    it('cloud-init that is no text without repeating it', () => {
      const [finding] = refused({
        cloudInit: { userData: 'x', networkData: 7 },
      });
      expect(finding.path).toBe('cloudInit.networkData');
      const [long] = refused({ cloudInit: ['secret'] });
      expect(JSON.stringify(long)).not.toContain('secret');
    });
  });
});
