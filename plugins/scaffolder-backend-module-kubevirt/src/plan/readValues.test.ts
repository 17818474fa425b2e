import { InputError } from '@backstage/errors';
import { readValues } from './readValues';

const good = { name: 'dev', namespace: 'team-a', profile: 'modern' } as const;

function messageOf(input: Partial<Parameters<typeof readValues>[0]>) {
  try {
    readValues({ ...good, values: {}, ...input });
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return String(error);
  }
  throw new Error('Nothing was refused');
}

describe('readValues', () => {
  it.each([
    ['an object', { resources: { cpu: 4 } }],
    ['YAML', 'resources:\n  cpu: 4\n'],
  ])('reads %s', (_, values) => {
    expect(readValues({ ...good, values }).values.resources.cpu).toBe(4);
  });

  it('takes nothing for the defaults', () => {
    expect(
      readValues({ ...good, values: undefined }).values.resources,
    ).toMatchObject({ cpu: 8, memory: '16Gi' });
  });

  it.each([
    ['an upper-case name', { name: 'Dev' }, ['- name:', '"Dev"']],
    [
      'an unknown key',
      { values: { rootDisc: {} } },
      ['- rootDisc:', 'rootDisk'],
    ],
    [
      'a quantity that is none',
      { values: { resources: { memory: 'lots' } } },
      ['- resources.memory:', '"lots"'],
    ],
    [
      'a long port name',
      { values: { network: { ports: [{ name: 'a'.repeat(16), port: 1 }] } } },
      ['- network.ports[0].name:', '15'],
    ],
    [
      'two disks of one name',
      {
        values: {
          volumes: {
            disks: ['one', 'two'].map(claim => ({
              name: 'data',
              persistentVolumeClaim: { name: claim },
            })),
          },
        },
      },
      ['volumes.disks[1]', '"data"'],
    ],
  ])('refuses %s with field, value and remedy', (_, input, words) => {
    const message = messageOf(input);
    words.forEach(word => expect(message).toContain(word));
  });

  it('says everything that is wrong at once', () => {
    const message = messageOf({
      name: 'Dev',
      namespace: 'Team A',
      values: { resources: { cpu: 'x', memory: 'y' } },
    });
    for (const path of [
      'name',
      'namespace',
      'resources.cpu',
      'resources.memory',
    ]) {
      expect(message).toContain(`\n- ${path}: `);
    }
  });

  it('says where text stops being YAML, with what is wrong with the name, and does not quote it', () => {
    const message = messageOf({
      name: 'Dev',
      values: 'cloudInit:\n  password: hunter2\n bad: [\n',
    });
    expect(message).toMatch(/- values: Is not YAML from line 3 on/);
    expect(message).toContain('- name:');
    expect(message).not.toContain('hunter2');
  });

  it('refuses text that blows up', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'
        .split('')
        .map(
          (key, index) =>
            `${key}: &${key} [${Array(10)
              .fill(`*${'abcdefgh'[index]}`)
              .join(', ')}]`,
        ),
    ].join('\n');
    expect(messageOf({ values: bomb })).toContain('- values:');
  });

  it('reports what is only worth knowing', () => {
    const { remarks } = readValues({ ...good, values: {} });
    expect(remarks.map(({ severity }) => severity)).not.toContain('error');
  });
});
