import { z } from 'zod/v3';

type Zod = typeof z;

/**
 * The part of an input that names a virtual machine which is there.
 *
 * @internal
 */
export const targetSchema = {
  entityRef: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe("Reference of the virtual machine's entity"),
  cluster: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe(
        'In place of entityRef: configured name of the cluster; the only one there is where absent',
      ),
  namespace: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe('In place of entityRef: Kubernetes namespace'),
  name: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe('In place of entityRef: name of the virtual machine'),
};

/**
 * How long to wait: seconds, or a duration in words.
 *
 * @internal
 */
export const durationSchema = (schema: Zod) =>
  schema.union([
    schema.number().positive(),
    schema
      .object({
        hours: schema.number().nonnegative().optional(),
        minutes: schema.number().nonnegative().optional(),
        seconds: schema.number().nonnegative().optional(),
      })
      .strict(),
  ]);
