import { PermissionsService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { kubevirtVmReadPermission } from 'backstage-plugin-kubevirt-common';
import {
  KubevirtClusters,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import { permittedTarget } from '../access/permittedTarget';
import { virtualMachineTabUrl } from '../output/virtualMachineTabUrl';
import { followVirtualMachine } from '../wait/followVirtualMachine';
import { exampleStep } from './exampleStep';
import { readTimeout } from './readTimeout';
import { durationSchema, targetSchema } from './targetSchema';

const ID = 'kubevirt:vm:wait';

/**
 * The scaffolder action `kubevirt:vm:wait`: follows a virtual machine that is
 * there until it is as far as wanted.
 *
 * @internal
 */
export function waitVmAction(options: {
  clusters: KubevirtClusters;
  inventory: KubevirtInventory;
  permissions: PermissionsService;
  catalog: CatalogService;
}) {
  const { clusters, inventory, permissions, catalog } = options;
  return createTemplateAction({
    id: ID,
    description:
      'Follows a KubeVirt virtual machine until it runs, or until its guest agent answers',
    examples: [
      exampleStep({
        description: 'Wait until the guest agent of a new VM answers',
        action: ID,
        name: 'Wait for the guest',
        input: {
          entityRef: '${{ steps.create.output.entityRef }}',
          for: 'agent',
          timeout: { minutes: 10 },
        },
      }),
      exampleStep({
        description: 'Wait until a VM runs that something else creates',
        action: ID,
        name: 'Wait for the VM',
        input: { cluster: 'prod', namespace: 'team-a', name: 'web' },
      }),
    ],
    supportsDryRun: true,
    schema: {
      input: {
        ...targetSchema,
        for: schema =>
          schema
            .enum(['running', 'agent'])
            .optional()
            .describe(
              'What to wait for: that the guest runs (default), or that its guest agent answers',
            ),
        timeout: schema =>
          durationSchema(schema)
            .optional()
            .describe(
              'How long to wait, in seconds or as { hours, minutes, seconds }; 30 minutes where absent',
            ),
      },
      output: {
        entityRef: schema =>
          schema.string().describe("Reference of the virtual machine's entity"),
        tabUrl: schema =>
          schema
            .string()
            .describe("Path of the virtual machine's tab on its entity page"),
        status: schema =>
          schema
            .string()
            .optional()
            .describe("Its status at the end, in KubeVirt's word"),
        address: schema =>
          schema.string().optional().describe('Its first address'),
      },
    },
    async handler(ctx) {
      const { logger, signal, input } = ctx;
      const credentials = await ctx.getInitiatorCredentials();
      const { identity, entityRef } = await permittedTarget({
        input,
        clusters,
        catalog,
        permissions,
        credentials,
        permission: kubevirtVmReadPermission,
        to: 'see the state of',
      });
      ctx.output('entityRef', entityRef);
      ctx.output('tabUrl', virtualMachineTabUrl(entityRef));
      if (ctx.isDryRun) {
        logger.info(`This is a dry run: ${entityRef} is not waited for`);
        return;
      }
      const view = await followVirtualMachine({
        inventory,
        identity,
        goal: input.for ?? 'running',
        timeoutMs: readTimeout(input.timeout ?? { minutes: 30 }),
        logger,
        signal,
      });
      ctx.output('status', view.status);
      ctx.output('address', view.interfaces[0]?.addresses[0]);
    },
  });
}
