import {
  AuditorService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { kubevirtVmActionPermissions } from 'backstage-plugin-kubevirt-common';
import { KubevirtClusters, resources } from 'backstage-plugin-kubevirt-node';
import { audited } from '../access/audited';
import { permittedTarget } from '../access/permittedTarget';
import { describeDeletion } from '../deletion/describeDeletion';
import { executeDeletion } from '../deletion/executeDeletion';
import { planDeletion } from '../deletion/planDeletion';
import { waitForCatalog } from '../wait/waitForCatalog';
import { deleteVmExamples } from './deleteVmExamples';
import { deleteVmInputSchema, deleteVmOutputSchema } from './deleteVmSchema';
import { readTimeout } from './readTimeout';

/**
 * The scaffolder action `kubevirt:vm:delete`.
 *
 * Everything that goes and everything that stays is named before anything is
 * done, and nothing is done unless the cluster accepts the deletion in a dry
 * run.
 *
 * @internal
 */
export function deleteVmAction(options: {
  clusters: KubevirtClusters;
  permissions: PermissionsService;
  catalog: CatalogService;
  auditor: AuditorService;
}) {
  const { clusters, permissions, catalog, auditor } = options;
  return createTemplateAction({
    id: 'kubevirt:vm:delete',
    description:
      'Deletes a KubeVirt virtual machine with what was made for it, and keeps the disks that are to be kept',
    examples: deleteVmExamples,
    supportsDryRun: true,
    schema: { input: deleteVmInputSchema, output: deleteVmOutputSchema },
    async handler(ctx) {
      const { logger, signal, input } = ctx;
      const credentials = await ctx.getInitiatorCredentials();
      const { identity, entityRef } = await permittedTarget({
        input,
        clusters,
        catalog,
        permissions,
        credentials,
        permission: kubevirtVmActionPermissions.delete,
        to: 'delete',
      });
      if (input.confirm !== undefined && input.confirm !== identity.name) {
        throw new InputError(
          `Nothing was deleted: '${input.confirm}' was typed to confirm (field 'confirm'), and the virtual machine is called '${identity.name}'.`,
        );
      }
      const { client } = await clusters.get(identity.cluster);
      const plan = await planDeletion({
        client,
        identity,
        wishes: {
          keep: input.keepDisks ?? [],
          delete: input.deleteDisks ?? [],
        },
        signal,
      });
      const { namespace, name } = identity;
      await client.delete(
        resources.virtualMachines,
        { namespace, name },
        { uid: plan.virtualMachine.metadata?.uid, dryRun: true, signal },
      );
      const { goes, stays } = describeDeletion(plan);
      goes.forEach(line => logger.info(`Goes: ${line}`));
      stays.forEach(line => logger.info(`Stays: ${line}`));
      ctx.output('entityRef', entityRef);
      ctx.output('deleted', goes);
      ctx.output('kept', stays);
      ctx.output(
        'keptClaims',
        plan.disks.flatMap(({ fate, claim }) =>
          fate === 'keep' ? [claim] : [],
        ),
      );
      if (ctx.isDryRun) {
        logger.info('This is a dry run: nothing was deleted');
        return;
      }
      await audited(
        auditor,
        {
          eventId: 'vm-delete',
          severityLevel: 'high',
          meta: { ...identity, entityRef, task: ctx.task.id },
        },
        () =>
          executeDeletion({
            client,
            plan,
            timeoutMs: readTimeout(input.timeout ?? { minutes: 10 }),
            logger,
            signal,
          }),
      );
      await waitForCatalog({
        catalog,
        credentials,
        entityRef,
        until: 'gone',
        logger,
        signal,
      });
    },
  });
}
