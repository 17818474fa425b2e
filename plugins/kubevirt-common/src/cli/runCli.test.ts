import { parseAllDocuments } from 'yaml';
import {
  chartRenderings,
  exampleValues,
} from '../__testUtils__/chartRenderings';
import { runCli } from './runCli';

/** Runs the command line on files that are only names. */
async function run(args: string[], files: Record<string, string> = {}) {
  let output = '';
  let errors = '';
  const code = await runCli({
    args,
    readFile: async path => {
      if (path in files) {
        return files[path];
      }
      throw new Error(`ENOENT: no such file or directory, open '${path}'`);
    },
    readStdin: async () => files['-'],
    print: text => {
      output += text;
    },
    printError: text => {
      errors += text;
    },
  });
  return { code, output, errors };
}

const place = ['--name', 'ubuntu', '--namespace', 'team-a'];

describe('kubevirt-vm render', () => {
  it('prints the objects of the example values as YAML documents', async () => {
    const { code, output, errors } = await run(
      ['render', ...place, 'values.yaml'],
      { 'values.yaml': exampleValues },
    );
    const objects = parseAllDocuments(output).map(document => document.toJS());
    expect(objects.map(({ kind }) => kind)).toEqual([
      'Secret',
      'VirtualMachine',
    ]);
    expect(errors).toMatch(/^warning: cloudInit\.userData: password holds/);
    expect(code).toBe(0);
  });

  it('reads the standard input', async () => {
    const { code, output } = await run(
      ['render', '--name=a', '--namespace=b', '-'],
      { '-': '' },
    );
    expect(output).toContain('name: a-cloudinit');
    expect(code).toBe(0);
  });

  it.each(chartRenderings.map(each => [each.case, each] as const))(
    'prints what Helm rendered of %s',
    async (_, { name, namespace, values, chartObjects }) => {
      const { code, output } = await run(
        [
          ...['render', '--name', name, '--namespace', namespace],
          ...['--profile', 'chart', 'values.json'],
        ],
        { 'values.json': JSON.stringify(values) },
      );
      const objects = parseAllDocuments(output).map(each => each.toJS());
      const text = JSON.stringify(objects);
      expect(JSON.parse(text, trim)).toEqual(
        JSON.parse(JSON.stringify(chartObjects), trim),
      );
      expect(code).toBe(0);
    },
  );

  it('prints errors with field, value and advice, and no objects', async () => {
    const { code, output, errors } = await run(
      ['render', '--name', 'Ubuntu', '--namespace', 'team-a', 'v.yaml'],
      {
        'v.yaml':
          'network: { ports: [{ name: a-very-long-port-name, port: 80 }] }',
      },
    );
    expect(output).toBe('');
    expect(errors.split('\n')).toEqual([
      expect.stringMatching(
        /^error: name: .*"Ubuntu".*: ubuntu, for instance\.$/,
      ),
      expect.stringMatching(
        /^error: network\.ports\[0\]\.name: .*"a-very-long-port-name".* Use up to 15 /,
      ),
      expect.stringMatching(/^warning: /),
      '',
    ]);
    expect(code).toBe(1);
  });

  it.each([
    ['a: [', 'line 1'],
    ['network: {}\nnetwork: {}', 'unique'],
    ['a: *nobody', 'alias'],
  ])('refuses %j, which is no YAML', async (content, why) => {
    const { code, output, errors } = await run(['render', ...place, 'v.yaml'], {
      'v.yaml': content,
    });
    expect(output).toBe('');
    expect(errors).toMatch(/^error: v\.yaml is not valid YAML: /);
    expect(errors).toContain(why);
    expect(code).toBe(1);
  });

  it('merges as Helm does, and repeats rather than refers', async () => {
    const { output, code } = await run(['render', ...place, 'v.yaml'], {
      'v.yaml': [
        'labels: &labels { tier: db }',
        'nodeSelector: { <<: *labels }',
      ].join('\n'),
    });
    expect(output).toContain('nodeSelector:\n        tier: db');
    expect(output).not.toMatch(/[&*]a\d/);
    expect(code).toBe(0);
  });
});

describe('kubevirt-vm', () => {
  it.each([['--help'], ['-h'], ['help'], ['render', '--help']])(
    'explains itself for %s',
    async (...args) => {
      const { code, output, errors } = await run(args);
      expect(output).toContain('kubevirt-vm render --name NAME');
      expect(errors).toBe('');
      expect(code).toBe(0);
    },
  );

  it.each([
    [[], 'Say what to do: render or explain; --help says more.'],
    [['rendr'], 'There is no command rendr; did you mean render?'],
    [['delete'], 'There is no command delete; there are render or explain.'],
    [['render', 'v'], 'Give --name, the name of the virtual machine.'],
    [
      ['render', '--name', 'a', 'v'],
      'Give --namespace, where the virtual machine will be.',
    ],
    [['render', '--name'], 'Give --name a value: --name VALUE.'],
    [
      ['render', '--name', '--namespace', 'a'],
      'Give --name a value: --name VALUE.',
    ],
    [['render', ...place, '--name', 'b', 'v'], 'Give --name once.'],
    [
      ['render', ...place, '--nam=b', 'v'],
      'There is no option --nam; did you mean --name?',
    ],
    [
      ['render', ...place, '-x', 'v'],
      'There is no option -x; there are --name, --namespace, --profile.',
    ],
    [
      ['render', ...place, '--profile', 'helm', 'v'],
      'Give --profile modern or --profile chart, not helm.',
    ],
    [
      ['render', ...place],
      'Give the file with the values, or - for the standard input.',
    ],
    [
      ['render', ...place, 'a', 'b'],
      'Give one file with the values, not 2: a, b.',
    ],
    [
      ['render', ...place, 'nowhere'],
      "Give a file that can be read: nowhere cannot (ENOENT: no such file or directory, open 'nowhere').",
    ],
  ])('says what is right for %j', async (args, sentence) => {
    const { code, output, errors } = await run(args);
    expect(output).toBe('');
    expect(errors).toBe(`${sentence}\n`);
    expect(code).toBe(2);
  });

  it('takes what follows -- for a file', async () => {
    const { code } = await run(['render', ...place, '--', '--help'], {
      '--help': '',
    });
    expect(code).toBe(0);
  });
});

/** Helm begins the text with a line break and ends it without one. */
function trim(key: string, value: unknown): unknown {
  return key === 'userData' && typeof value === 'string' ? value.trim() : value;
}
