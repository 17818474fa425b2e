import { z } from 'zod/v3';
import { createVmInputSchema } from './createVmSchema';

type Zod = typeof z;

const { namespace, name, values, profile, owner, system, description } =
  createVmInputSchema;

/**
 * What `kubevirt:vm:render` takes.
 *
 * @internal
 */
export const renderVmInputSchema = {
  cluster: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe(
        'Configured name of the cluster that the manifests are for; the only one there is where absent',
      ),
  namespace,
  name,
  values,
  profile,
  owner,
  system,
  description,
  targetPath: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe(
        'Folder of the workspace to write to; the workspace itself where absent',
      ),
  catalogInfo: (schema: Zod) =>
    schema
      .boolean()
      .optional()
      .describe('Whether to write a catalog-info.yaml, too; true where absent'),
  checkWithCluster: (schema: Zod) =>
    schema
      .boolean()
      .optional()
      .describe(
        'Whether the cluster is asked if the names are free, there is room and it accepts the objects in a dry run; false where absent: then no cluster is needed',
      ),
};

/**
 * What `kubevirt:vm:render` gives to later steps and to the task's page.
 *
 * @internal
 */
export const renderVmOutputSchema = {
  paths: (schema: Zod) =>
    schema
      .array(schema.string())
      .describe('The files that were written, relative to the workspace'),
  manifests: (schema: Zod) =>
    schema
      .string()
      .describe('The manifests as YAML, without the text of cloud-init'),
  entityRef: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe(
        "Reference of the virtual machine's entity to be, where the cluster is known",
      ),
};
