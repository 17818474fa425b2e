import {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  Finding,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import {
  KubevirtClusters,
  KubevirtInventory,
} from 'backstage-plugin-kubevirt-node';
import { applyPlan } from '../cluster/applyPlan';
import { dryRunPlan } from '../cluster/dryRunPlan';
import { findCollisions } from '../cluster/findCollisions';
import { objectName } from '../cluster/objectName';
import { refusalsError } from '../cluster/refusalsError';
import { connectionCommands } from '../output/connectionCommands';
import { manifestsYaml } from '../output/manifestsYaml';
import { virtualMachineTabUrl } from '../output/virtualMachineTabUrl';
import { creationMarks } from '../plan/creationMarks';
import { writtenObjects } from '../plan/CreationPlan';
import { describeFindings } from '../plan/describeFindings';
import { planCreation } from '../plan/planCreation';
import { readValues } from '../plan/readValues';
import { followCreation } from '../wait/followCreation';
import { authorizeCreation } from './authorizeCreation';
import { createVmExamples } from './createVmExamples';
import { createVmInputSchema, createVmOutputSchema } from './createVmSchema';
import { readCreateVmInput } from './readCreateVmInput';

/**
 * The scaffolder action `kubevirt:vm:create`.
 *
 * Nothing is written unless the person may create virtual machines, the
 * values are right, the names are free, and the cluster accepts each object
 * in a dry run. Running the same task again changes nothing.
 *
 * @internal
 */
export function createVmAction(options: {
  clusters: KubevirtClusters;
  inventory: KubevirtInventory;
  permissions: PermissionsService;
  catalog: CatalogService;
}) {
  const { clusters, inventory, permissions, catalog } = options;
  return createTemplateAction({
    id: 'kubevirt:vm:create',
    description:
      'Creates a KubeVirt virtual machine and follows it until it runs',
    examples: createVmExamples,
    supportsDryRun: true,
    schema: { input: createVmInputSchema, output: createVmOutputSchema },
    async handler(ctx) {
      const { logger, signal, task } = ctx;
      const input = readCreateVmInput(ctx.input);
      const credentials = await ctx.getInitiatorCredentials();
      await authorizeCreation({ permissions, credentials });

      const { values, remarks } = readValues(input);
      logRemarks(logger, remarks);
      const { name: cluster, client } = await clusters.get(input.cluster);
      const { namespace, name } = input;
      const identity = { cluster, namespace, name };
      const plan = planCreation({
        identity,
        values,
        profile: input.profile,
        metadata: creationMarks({
          task: task.id,
          owner: input.owner,
          system: input.system,
          createdBy: ctx.user?.ref,
          template: ctx.templateInfo?.entityRef,
          description: input.description,
        }),
      });
      const earlierRun = await findCollisions({
        client,
        plan,
        task: task.id,
        signal,
      });
      const refusals = await dryRunPlan({ client, plan, earlierRun, signal });
      if (refusals.length > 0) {
        throw refusalsError(refusals, { plan, values });
      }
      const names = [...writtenObjects(plan), ...plan.dataVolumes];
      logger.info(
        `The cluster '${cluster}' accepts ${names.map(objectName).join(', ')}`,
      );

      const entityRef = virtualMachineEntityRef(identity);
      const commands = connectionCommands(plan);
      ctx.output('entityRef', entityRef);
      const tabUrl = virtualMachineTabUrl(entityRef);
      ctx.output('tabUrl', tabUrl);
      ctx.output('sshCommand', commands.ssh);
      ctx.output('vncCommand', commands.vnc);
      ctx.output('manifests', manifestsYaml(plan));
      if (ctx.isDryRun) {
        logger.info('This is a dry run: nothing was written');
        return;
      }

      await applyPlan({
        client,
        plan,
        task: task.id,
        earlierRun,
        logger,
        signal,
      });
      // A task that fails shows no outputs.
      logger.info(`Its tab is ${tabUrl}`);
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
    },
  });
}

function logRemarks(logger: LoggerService, remarks: Finding[]) {
  const of = (severity: Finding['severity']) =>
    remarks.filter(remark => remark.severity === severity);
  if (of('warning').length > 0) {
    logger.warn(`May not be meant:\n${describeFindings(of('warning'))}`);
  }
  if (of('hint').length > 0) {
    logger.info(`Worth knowing:\n${describeFindings(of('hint'))}`);
  }
}
