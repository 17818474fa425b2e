import { parse } from 'yaml';
import { z } from 'zod/v3';
import { createVmExamples } from './createVmExamples';
import { createVmInputSchema } from './createVmSchema';
import { deleteVmExamples } from './deleteVmExamples';
import { deleteVmInputSchema } from './deleteVmSchema';
import { renderVmExamples } from './renderVmExamples';
import { renderVmInputSchema } from './renderVmSchema';

type Schema = Record<string, (schema: typeof z) => z.ZodTypeAny>;

const actions: [string, { example: string; description: string }[], Schema][] =
  [
    ['kubevirt:vm:create', createVmExamples, createVmInputSchema],
    ['kubevirt:vm:render', renderVmExamples, renderVmInputSchema],
    ['kubevirt:vm:delete', deleteVmExamples, deleteVmInputSchema],
  ];

describe.each(actions)('%s', (id, examples, schema) => {
  it.each(examples.map(it => [it.description, it.example] as const))(
    'takes the input of its example: %s',
    (_, example) => {
      const [step] = parse(example).steps;
      expect(step.action).toBe(id);
      const shape = Object.fromEntries(
        Object.entries(schema).map(([key, make]) => [key, make(z)]),
      );
      expect(z.object(shape).strict().safeParse(step.input).error).toBe(
        undefined,
      );
    },
  );

  it('describes each of its inputs', () => {
    const missing = Object.entries(schema).filter(
      ([, make]) => !make(z).description,
    );
    expect(missing.map(([key]) => key)).toEqual([]);
  });
});
