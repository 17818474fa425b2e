import { Json } from '../objects/ApiObject';
import { checkStructure } from './checkStructure';
import { checkValidations } from './checkValidations';
import { duplicateItems } from './duplicateItems';
import { schemaOfKind } from './schemaOf';
import { setDefaults } from './setDefaults';

const schema = schemaOfKind('kubevirt.io/v1', 'VirtualMachine');

const machine = (spec: object, domain: object = {}): Json =>
  ({
    spec: {
      template: { spec: { domain: { devices: {}, ...domain }, ...spec } },
    },
  } as unknown as Json);

const inTemplate = 'spec.template.spec';

function problems(value: Json, before?: Json): string[] {
  const errors = [
    ...checkStructure(schema, value, before),
    ...duplicateItems(schema, value),
  ];
  return [...errors, ...checkValidations(schema, value, errors, before)].map(
    ({ field, message }) => `${field}: ${message}`,
  );
}

const UNCHECKED =
  '<nil>: Invalid value: null: some validation rules were not checked because the object was invalid; correct the existing errors to complete validation';

describe('what a CustomResourceDefinition says of values', () => {
  it.each<[string, Json, string[]]>([
    [
      'values that are listed',
      machine({}, { rebootPolicy: 'x' }),
      [
        `${inTemplate}.domain.rebootPolicy: Unsupported value: "x": supported values: "Reboot", "Terminate"`,
        UNCHECKED,
      ],
    ],
    [
      'the length of lists',
      machine({ volumes: Array.from({ length: 257 }, () => ({ name: 'a' })) }),
      [
        `${inTemplate}.volumes: Too many: 257: must have at most 256 items`,
        UNCHECKED,
      ],
    ],
    [
      'numbers of 32 bits',
      machine({}, { cpu: { cores: 3_000_000_000 } }),
      [
        `<nil>: Invalid value: "": Checked value must be of type integer with format int32 in ${inTemplate}.domain.cpu.cores`,
      ],
    ],
    [
      'whole numbers',
      machine({}, { cpu: { cores: 1.5 } }),
      [
        `${inTemplate}.domain.cpu.cores: Invalid value: "float64": ${inTemplate}.domain.cpu.cores in body must be of type int32: "float64"`,
        `<nil>: Invalid value: "": Checked value must be of type integer with format int32 in ${inTemplate}.domain.cpu.cores`,
        UNCHECKED,
      ],
    ],
    [
      'quantities',
      machine({}, { memory: { guest: true } }),
      [
        `${inTemplate}.domain.memory.guest: Invalid value: "boolean": ${inTemplate}.domain.memory.guest in body must be of type integer,string: "boolean"`,
        `<nil>: Invalid value: "": "${inTemplate}.domain.memory.guest" must validate at least one schema (anyOf)`,
        `${inTemplate}.domain.memory.guest: Invalid value: "boolean": ${inTemplate}.domain.memory.guest in body must be of type integer: "boolean"`,
        UNCHECKED,
      ],
    ],
    [
      'nulls in lists',
      machine({ volumes: [null] }),
      [
        `${inTemplate}.volumes[0]: Invalid value: "null": ${inTemplate}.volumes[0] in body must be of type object: "null"`,
        UNCHECKED,
      ],
    ],
    [
      'items with the same keys, each once',
      machine({
        utilityVolumes: ['x', 'y', 'z'].map(claimName => ({
          name: 'a',
          claimName,
        })),
      }),
      [`${inTemplate}.utilityVolumes[1]: Duplicate value: {"name":"a"}`],
    ],
    [
      'paths in the container',
      machine({ volumes: [{ name: 'a', containerPath: { path: '..' } }] }),
      [
        `${inTemplate}.volumes[0].containerPath.path: Invalid value: "..": path must be absolute (start with '/')`,
        `${inTemplate}.volumes[0].containerPath.path: Invalid value: "..": path must not contain '..'`,
      ],
    ],
  ])('holds for %s', (_about, value, expected) => {
    expect(problems(value)).toEqual(expected);
  });

  it('is not looked at again in what an update leaves as it was', () => {
    const wrong = machine({ hostname: 'a' }, { rebootPolicy: 'x' });
    const still = machine({ hostname: 'b' }, { rebootPolicy: 'x' });
    expect(problems(still, wrong)).toEqual([]);
  });

  it.each<[string, Json, Json]>([
    [
      'sets the defaults of what is there',
      machine({ volumes: [{ name: 'a', containerPath: { path: '/' } }] }),
      machine({
        volumes: [{ name: 'a', containerPath: { path: '/', readOnly: true } }],
      }),
    ],
    [
      'takes null for nothing, where it may not be null',
      machine({ hostname: null, nodeSelector: { a: null } }),
      machine({ nodeSelector: {} }),
    ],
    [
      'keeps null where it may be',
      { status: { conditions: [{ lastProbeTime: null }] } },
      {
        status: {
          conditions: [{ lastProbeTime: null }],
          printableStatus: 'Stopped',
        },
      },
    ],
  ])('%s', (_about, value, expected) => {
    setDefaults(schema, value);
    expect(value).toEqual(expected);
  });
});
