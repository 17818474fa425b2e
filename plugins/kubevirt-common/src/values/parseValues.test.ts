import { parse } from 'yaml';
import {
  chartRenderings,
  exampleValues,
} from '../__testUtils__/chartRenderings';
import { accepted, refused } from '../__testUtils__/parsed';

type Refusal = [input: unknown, path: string, message: string, advice: string];

describe('parseValues', () => {
  it('takes complete values as they are', () => {
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
