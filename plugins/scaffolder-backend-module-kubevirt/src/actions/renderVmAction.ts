import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import {
  PermissionsService,
  resolveSafeChildPath,
} from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  kubevirtVmCreatePermission,
  render,
  virtualMachineEntityRef,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtClusters } from 'backstage-plugin-kubevirt-node';
import { requirePermission } from '../access/requirePermission';
import { prepareCreation } from '../creation/prepareCreation';
import { manifestsYaml } from '../output/manifestsYaml';
import { catalogMarks } from '../plan/catalogMarks';
import { logRemarks } from '../plan/logRemarks';
import { planCreation } from '../plan/planCreation';
import { readValues } from '../plan/readValues';
import { catalogInfoFile } from '../repository/catalogInfoFile';
import { manifestsFile } from '../repository/manifestsFile';
import { refusePasswords } from '../repository/refusePasswords';
import { readCreateVmInput } from './readCreateVmInput';
import { renderVmExamples } from './renderVmExamples';
import { renderVmInputSchema, renderVmOutputSchema } from './renderVmSchema';

/** The catalog asks for an owner. */
const NOBODY = 'group:default/unknown';

/**
 * The scaffolder action `kubevirt:vm:render`: writes the manifests of a
 * virtual machine and a catalog-info.yaml into the workspace, for steps that
 * put them into a repository.
 *
 * @internal
 */
export function renderVmAction(options: {
  clusters: KubevirtClusters;
  permissions: PermissionsService;
}) {
  const { clusters, permissions } = options;
  return createTemplateAction({
    id: 'kubevirt:vm:render',
    description:
      'Writes the manifests of a KubeVirt virtual machine and a catalog-info.yaml into the workspace',
    examples: renderVmExamples,
    supportsDryRun: true,
    schema: { input: renderVmInputSchema, output: renderVmOutputSchema },
    async handler(ctx) {
      const { logger, signal } = ctx;
      const { targetPath = '.', catalogInfo = true } = ctx.input;
      const input = readCreateVmInput(ctx.input);
      const { namespace, name, profile, owner, system, description } = input;
      const { values, remarks } = readValues(input);
      refusePasswords(remarks);
      logRemarks(logger, remarks);

      const annotations = catalogMarks({
        owner,
        system,
        description,
        template: ctx.templateInfo?.entityRef,
      });
      const metadata = { annotations };
      const cluster = input.cluster ?? (await onlyCluster(clusters));
      if (ctx.input.checkWithCluster) {
        await requirePermission({
          permissions,
          credentials: await ctx.getInitiatorCredentials(),
          request: { permission: kubevirtVmCreatePermission },
          what: 'have a cluster check a virtual machine',
        });
        const connection = await clusters.get(cluster);
        await prepareCreation({
          client: connection.client,
          identity: { cluster: connection.name, namespace, name },
          values,
          profile,
          metadata,
          task: ctx.task.id,
          logger,
          signal,
        });
      }

      const entityRef = cluster
        ? virtualMachineEntityRef({ cluster, namespace, name })
        : undefined;
      const rendered = render({ namespace, name, values, profile, metadata });
      const files = {
        'virtual-machine.yaml': manifestsFile(rendered.all, namespace),
        ...(catalogInfo && {
          'catalog-info.yaml': catalogInfoFile({
            name,
            description,
            owner: owner ?? NOBODY,
            system,
            entityRef,
          }),
        }),
      };
      for (const [file, text] of Object.entries(files)) {
        const path = resolveSafeChildPath(
          ctx.workspacePath,
          join(targetPath, file),
        );
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
        logger.info(`Wrote ${normalize(join(targetPath, file))}`);
      }
      ctx.output(
        'paths',
        Object.keys(files).map(file => normalize(join(targetPath, file))),
      );
      ctx.output(
        'manifests',
        manifestsYaml(
          planCreation({
            identity: { cluster: cluster ?? '', namespace, name },
            values,
            profile,
            metadata,
          }),
        ),
      );
      ctx.output('entityRef', entityRef);
    },
  });
}

async function onlyCluster(
  clusters: KubevirtClusters,
): Promise<string | undefined> {
  const all = await clusters.list();
  return all.length === 1 ? all[0].name : undefined;
}
