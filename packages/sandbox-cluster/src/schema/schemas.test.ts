import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Json } from '../objects/ApiObject';
import { ResourceTable } from '../resources/ResourceTable';
import { checkStructure } from './checkStructure';
import { pruneUnknown } from './pruneUnknown';
import { schemaOf } from './schemaOf';

const schema = schemaOf(
  ResourceTable.create().byKind('kubevirt.io/v1', 'VirtualMachine')!,
);

const machine = (spec: Json): Json => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachine',
  metadata: { name: 'web' },
  spec,
});

describe('the schemas', () => {
  it('are those of the installed types', () => {
    const script = resolve(__dirname, '../../scripts/generateSchemas.mjs');
    expect(() =>
      execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  }, 30_000);
});

describe('pruning', () => {
  it('takes away what the schema does not know, and names it', () => {
    const object = machine({
      running: true,
      colour: 'red',
      template: { spec: { domain: { devices: { disk: [] } } } },
    });
    const unknown = pruneUnknown(schema, object);
    expect(unknown).toEqual([
      'spec.colour',
      'spec.template.spec.domain.devices.disk',
    ]);
    expect(object).toMatchObject({
      spec: { running: true, template: { spec: { domain: { devices: {} } } } },
    });
    expect(JSON.stringify(object)).not.toContain('red');
  });

  it('keeps the metadata of templates as they are', () => {
    const object = machine({
      template: { metadata: { anything: 1 }, spec: { domain: {} } },
    });
    expect(pruneUnknown(schema, object)).toEqual([]);
  });
});

describe('the structure', () => {
  const errors = (spec: Json) =>
    checkStructure(schema, machine(spec)).map(
      ({ field, message }) => `${field}: ${message}`,
    );

  it.each<[string, Json, string[]]>([
    [
      'is right',
      {
        runStrategy: 'Always',
        template: { spec: { domain: { devices: {} } } },
      },
      [],
    ],
    ['wants what is required', {}, ['spec.template: Required value']],
    [
      'wants numbers where numbers belong',
      {
        template: {
          spec: { domain: { devices: {}, cpu: { cores: 'two' } } },
        },
      },
      [
        'spec.template.spec.domain.cpu.cores: Invalid value: "string": spec.template.spec.domain.cpu.cores in body must be of type integer: "string"',
      ],
    ],
  ])('%s', (_, spec, expected) => {
    expect(errors(spec)).toEqual(expected);
  });
});
