import {
  AuditorService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  kubevirtVmCreatePermission,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import {
  KubevirtClusters,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import { audited } from '../access/audited';
import { requirePermission } from '../access/requirePermission';
import { applyPlan } from '../cluster/applyPlan';
import { prepareCreation } from '../creation/prepareCreation';
import { undoCancelled } from '../creation/undoCancelled';
import { connectionCommands } from '../output/connectionCommands';
import { manifestsYaml } from '../output/manifestsYaml';
import { virtualMachineTabUrl } from '../output/virtualMachineTabUrl';
import { prepareLogin } from '../password/prepareLogin';
import { creationMarks } from '../plan/creationMarks';
import { logRemarks } from '../plan/logRemarks';
import { readValues } from '../plan/readValues';
import { followCreation } from '../wait/followCreation';
import { createVmExamples } from './createVmExamples';
import { createVmInputSchema, createVmOutputSchema } from './createVmSchema';
import { readCreateVmInput } from './readCreateVmInput';

/**
 * The scaffolder action `kubevirt:vm:create`.
 *
 * Nothing is written unless the person may create virtual machines, the
 * values are right, the names are free, there is room, and the cluster
 * accepts each object in a dry run. Running the same task again changes
 * nothing.
 *
 * @internal
 */
export function createVmAction(options: {
  clusters: KubevirtClusters;
  inventory: KubevirtInventory;
  permissions: PermissionsService;
  catalog: CatalogService;
  auditor: AuditorService;
}) {
  const { clusters, inventory, permissions, catalog, auditor } = options;
  return createTemplateAction({
    id: 'kubevirt:vm:create',
    description:
      'Creates a KubeVirt virtual machine and follows it until it runs',
    examples: createVmExamples,
    supportsDryRun: true,
    schema: { input: createVmInputSchema, output: createVmOutputSchema },
    async handler(ctx) {
      const { logger, signal } = ctx;
      const task = ctx.task.id;
      const input = readCreateVmInput(ctx.input);
      const { namespace, name, profile, password } = input;
      const credentials = await ctx.getInitiatorCredentials();
      await requirePermission({
        permissions,
        credentials,
        request: { permission: kubevirtVmCreatePermission },
        what: 'create virtual machines',
      });

      const { values, remarks } = readValues(input);
      logRemarks(logger, remarks);
      const { name: cluster, client } = await clusters.get(input.cluster);
      const identity = { cluster, namespace, name };
      const login = await prepareLogin({
        client,
        identity,
        task,
        userData: values.cloudInit.userData,
        profile,
        kind: password,
        secret: ctx.secrets?.password,
        signal,
      });
      const { plan, earlierRun } = await prepareCreation({
        client,
        identity,
        values,
        profile,
        login,
        metadata: creationMarks({
          task,
          owner: input.owner,
          system: input.system,
          createdBy: ctx.user?.ref,
          template: ctx.templateInfo?.entityRef,
          description: input.description,
        }),
        task,
        logger,
        signal,
      });

      const entityRef = virtualMachineEntityRef(identity);
      const commands = connectionCommands(plan);
      const tabUrl = virtualMachineTabUrl(entityRef);
      ctx.output('entityRef', entityRef);
      ctx.output('tabUrl', tabUrl);
      ctx.output('consoleUrl', `${tabUrl}#access`);
      ctx.output('sshCommand', commands.ssh);
      ctx.output('vncCommand', commands.vnc);
      ctx.output('consoleCommand', commands.console);
      ctx.output('passwordCommand', commands.password);
      ctx.output('manifests', manifestsYaml(plan));
      if (ctx.isDryRun) {
        logger.info('This is a dry run: nothing was written');
        return;
      }

      await audited(
        auditor,
        {
          eventId: 'vm-create',
          severityLevel: 'medium',
          meta: { ...identity, task, entityRef, createdBy: ctx.user?.ref },
        },
        () => applyPlan({ client, plan, task, earlierRun, logger, signal }),
      );
      // A task that fails shows no outputs.
      logger.info(`Its tab is ${tabUrl}`);
      try {
        signal?.throwIfAborted();
        const view = await followCreation({
          inventory,
          catalog,
          credentials,
          identity,
          entityRef,
          wait: input.wait,
          timeoutMs: input.timeoutMs,
          logger,
          signal,
        });
        ctx.output('address', view?.interfaces[0]?.addresses[0]);
      } catch (error) {
        if (signal?.aborted) {
          await undoCancelled({
            client,
            inventory,
            plan,
            task,
            earlierRun,
            logger,
          });
        }
        throw error;
      }
    },
  });
}
