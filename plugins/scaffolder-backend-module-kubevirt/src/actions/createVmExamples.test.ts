import { parse } from 'yaml';
import { z } from 'zod/v3';
import { readValues } from '../plan/readValues';
import { createVmExamples } from './createVmExamples';
import { createVmInputSchema } from './createVmSchema';
import { readCreateVmInput } from './readCreateVmInput';

const schema = z
  .object(
    Object.fromEntries(
      Object.entries(createVmInputSchema).map(([key, field]) => [
        key,
        field(z),
      ]),
    ) as {
      [key in keyof typeof createVmInputSchema]: ReturnType<
        (typeof createVmInputSchema)[key]
      >;
    },
  )
  .strict();

/** What a person may have filled in. */
const parameters: Record<string, string> = {
  sshPublicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 you@example.com',
  values: 'resources: { cpu: 2 }',
  namespace: 'team-a',
  name: 'dev',
};

describe('createVmExamples', () => {
  it.each(createVmExamples)('can be used: $description', ({ example }) => {
    const [step] = parse(example).steps;
    expect(step.action).toBe('kubevirt:vm:create');
    const rendered = JSON.parse(JSON.stringify(step.input), (_, value) =>
      typeof value === 'string'
        ? value.replace(
            /\$\{\{ parameters\.(\w+) \}\}/,
            (__, name) => parameters[name] ?? '',
          )
        : value,
    );
    const input = readCreateVmInput(schema.parse(rendered));
    expect(readValues(input).values.resources).toBeDefined();
  });
});
