import { z } from 'zod/v3';
import { durationSchema } from './targetSchema';

type Zod = typeof z;

/**
 * What `kubevirt:vm:create` takes. The scaffolder checks the input against
 * it, but does not apply defaults: `readCreateVmInput` does.
 *
 * @internal
 */
export const createVmInputSchema = {
  cluster: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe(
        'Configured name of the cluster; the only one there is where absent',
      ),
  namespace: (schema: Zod) =>
    schema.string().describe('Kubernetes namespace; it must exist'),
  name: (schema: Zod) =>
    schema
      .string()
      .describe(
        'Name of the virtual machine: lowercase letters, digits and "-", beginning with a letter, at most 63 characters',
      ),
  values: (schema: Zod) =>
    schema
      .union([schema.record(schema.unknown()), schema.string()])
      .optional()
      .describe(
        'What the virtual machine is made of, as an object or as YAML text: the values of the Helm chart, in either of its forms',
      ),
  profile: (schema: Zod) =>
    schema
      .enum(['modern', 'chart'])
      .optional()
      .describe(
        'How to render the values: "modern" (default), or "chart" for the very objects that the Helm chart renders',
      ),
  owner: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe('Entity reference of the group or user who owns it'),
  system: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe('Entity reference of the system that it is part of'),
  description: (schema: Zod) =>
    schema.string().optional().describe('What it is for, one sentence'),
  password: (schema: Zod) =>
    schema
      .enum(['none', 'generate', 'secret'])
      .optional()
      .describe(
        "Password of the image's default user, to be changed at the first login: none (default), generated and kept in a Secret until somebody reads it, or the task's secret 'password'",
      ),
  wait: (schema: Zod) =>
    schema
      .enum(['none', 'applied', 'running', 'agent'])
      .optional()
      .describe(
        'How far to follow it: not at all, until the catalog shows it, until the guest runs (default), or until the guest agent answers',
      ),
  timeout: (schema: Zod) =>
    durationSchema(schema)
      .optional()
      .describe(
        'How long to follow it, in seconds or as { hours, minutes, seconds }; 30 minutes where absent',
      ),
};

/**
 * What `kubevirt:vm:create` gives to later steps and to the task's page.
 *
 * @internal
 */
export const createVmOutputSchema = {
  entityRef: (schema: Zod) =>
    schema.string().describe("Reference of the virtual machine's entity"),
  tabUrl: (schema: Zod) =>
    schema
      .string()
      .describe("Path of the virtual machine's tab on its entity page"),
  sshCommand: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe('How to open a shell, where a port says SSH'),
  vncCommand: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe(
        'How to see its desktop: where a port says VNC by that, else by KubeVirt',
      ),
  consoleUrl: (schema: Zod) =>
    schema
      .string()
      .describe('Path of the part of the tab that has its consoles'),
  consoleCommand: (schema: Zod) =>
    schema.string().optional().describe('How to open its serial console'),
  passwordCommand: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe(
        'Shows the generated password and deletes the Secret that holds it',
      ),
  address: (schema: Zod) =>
    schema
      .string()
      .optional()
      .describe('Its first address, where it was followed until it had one'),
  manifests: (schema: Zod) =>
    schema
      .string()
      .describe('What was applied, as YAML, without the text of cloud-init'),
};
