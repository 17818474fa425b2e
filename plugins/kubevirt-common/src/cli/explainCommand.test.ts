import { ago, machine } from '../__testUtils__/machine';
import { recordings } from '../__testUtils__/recordings';
import { explainDocuments } from '../describe';
import { runCli } from './runCli';

/** Runs the command on a file with this content. */
async function explain(content: string, ...args: string[]) {
  let output = '';
  let errors = '';
  const code = await runCli({
    args: ['explain', ...args, 'objects.json'],
    readFile: async () => content,
    readStdin: async () => '',
    print: text => {
      output += text;
    },
    printError: text => {
      errors += text;
    },
  });
  return { code, output, errors };
}

describe('kubevirt-vm explain', () => {
  it('prints a view of each virtual machine, as JSON', async () => {
    const { code, output, errors } = await explain(
      JSON.stringify({
        steps: [
          { step: 'first', objects: machine({ status: 'Starting' }) },
          { step: 'second', objects: machine({ status: 'Stopped' }) },
        ],
      }),
    );
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/^\[\n {2}\{\n {4}"step": "first",\n/);
    expect(JSON.parse(output)).toMatchObject([
      { step: 'first', name: 'web', status: 'Starting' },
      { step: 'second', name: 'web', status: 'Stopped' },
    ]);
  });

  it.each(recordings)(
    'says of each step of %s what is reviewed',
    async (_, recording) => {
      const { output } = await explain(JSON.stringify(recording));
      expect(JSON.parse(output)).toEqual(
        JSON.parse(JSON.stringify(explainDocuments(recording))),
      );
    },
  );

  it.each(recordings)(
    'says the same of the last step of %s as one List of kubectl',
    async (_, { steps }) => {
      const { step, objects } = steps[steps.length - 1];
      const items = Object.values(objects).flat();
      const { output } = await explain(
        JSON.stringify({ apiVersion: 'v1', kind: 'List', items }),
      );
      expect(
        JSON.parse(output).map((view: object) => ({ step, ...view })),
      ).toEqual(
        JSON.parse(
          JSON.stringify(explainDocuments({ steps: [{ step, objects }] })),
        ),
      );
    },
  );

  it('takes what kubectl prints as YAML just as well', async () => {
    const { output } = await explain(
      'apiVersion: v1\nkind: List\nitems:\n- kind: VirtualMachine\n  metadata: {name: web, namespace: team-a}\n---\n',
    );
    expect(JSON.parse(output)).toMatchObject([{ name: 'web' }]);
  });

  it('says where there is no virtual machine', async () => {
    expect(await explain('{}')).toEqual({
      code: 0,
      output: '[]\n',
      errors: 'There is no virtual machine in objects.json.\n',
    });
  });

  it('says what is neither JSON nor YAML', async () => {
    const { code, output, errors } = await explain('{ "a": ');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors).toMatch(/^error: objects.json is neither JSON nor YAML: /);
  });

  it('describes the moment that is given', async () => {
    const objects = JSON.stringify(
      machine({
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Running', phaseTransitionTimestamp: ago(0) },
          ],
        },
        conditions: [],
      }),
    );
    const codes = ({ output }: { output: string }) =>
      JSON.parse(output)[0].problems.map(({ code }: { code: string }) => code);
    expect(codes(await explain(objects))).toEqual([]);
    expect(codes(await explain(objects, '--now', ago(-3600)))).toEqual([
      'GuestAgentMissing',
    ]);
  });

  it('refuses a moment that is none', async () => {
    expect(await explain('{}', '--now', 'teatime')).toEqual({
      code: 2,
      output: '',
      errors:
        'Give --now a time, 2026-01-31T08:00:00Z for instance, not teatime.\n',
    });
  });
});
