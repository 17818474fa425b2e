import { z } from 'zod/v4';
import { Finding } from '../check/Finding';
import { findingsOfIssue } from './findingsOfIssue';
import { readRegistryForm } from './readRegistryForm';
import { readTemplateForm } from './readTemplateForm';
import { RootDiskReading } from './RootDiskReading';
import { ValuesForm } from './ValuesForm';
import { registryFormSchema, templateFormSchema } from './valuesSchema';

type Rest = Omit<z.infer<typeof templateFormSchema>, 'rootDisk'>;

/**
 * Reads values by the schema of their form.
 *
 * @returns the root disk, which is all that the forms differ in, and the rest
 * as it was given; or why they cannot be read
 * @internal
 */
export function readInput(
  input: Record<string, unknown>,
  form: ValuesForm,
): (RootDiskReading & { rest: Rest }) | { findings: Finding[]; rest?: never } {
  return form === '0.1.1'
    ? read(input, templateFormSchema, readTemplateForm)
    : read(input, registryFormSchema, readRegistryForm);
}

function read<T extends Rest & { rootDisk?: unknown }>(
  input: Record<string, unknown>,
  schema: z.ZodType<T>,
  readRootDisk: (data: T) => RootDiskReading,
): ReturnType<typeof readInput> {
  const result = schema.safeParse(input);
  if (!result.success) {
    return {
      findings: result.error.issues.flatMap(issue =>
        findingsOfIssue(issue, schema, input),
      ),
    };
  }
  const { rootDisk, ...rest } = result.data;
  return { ...readRootDisk(result.data), rest };
}
