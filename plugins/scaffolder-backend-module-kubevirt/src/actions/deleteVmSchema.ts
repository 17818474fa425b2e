import { z } from 'zod/v3';
import { durationSchema, targetSchema } from './targetSchema';

type Zod = typeof z;

/**
 * What `kubevirt:vm:delete` takes.
 *
 * @internal
 */
export const deleteVmInputSchema = {
  ...targetSchema,
  keepDisks: (schema: Zod) =>
    schema
      .union([schema.literal('all'), schema.array(schema.string())])
      .optional()
      .describe(
        'Disks that stay, by the name of the disk or of its claim, or "all". Without it, disks that were made with the virtual machine go, and all others stay',
      ),
  deleteDisks: (schema: Zod) =>
    schema
      .array(schema.string())
      .optional()
      .describe(
        'Disks that go although they were not made with the virtual machine, by the name of the disk or of its claim',
      ),
  confirm: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe(
        'Has to be the name of the virtual machine, where it is given: for forms that have people type it',
      ),
  timeout: (schema: Zod) =>
    durationSchema(schema)
      .optional()
      .describe(
        'How long the guest may take to shut down, and the virtual machine to be gone, each, in seconds or as { hours, minutes, seconds }; 10 minutes where absent',
      ),
};

/**
 * What `kubevirt:vm:delete` gives to later steps and to the task's page.
 *
 * @internal
 */
export const deleteVmOutputSchema = {
  entityRef: (schema: Zod) =>
    schema.string().describe('Reference of the entity that is gone'),
  deleted: (schema: Zod) =>
    schema
      .array(schema.string())
      .describe('What was deleted, an object or a disk each, in words'),
  kept: (schema: Zod) =>
    schema.array(schema.string()).describe('Disks that stay, in words'),
  keptClaims: (schema: Zod) =>
    schema.array(schema.string()).describe('Names of the claims that stay'),
};
