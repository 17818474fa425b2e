import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  kubevirtVmReadPermission,
  VIRTUAL_MACHINE_ENTITY_TYPE,
} from 'backstage-plugin-kubevirt-common';
import { serviceCall } from '../access';

/** How many entities the permission service is asked for at once. */
const BATCH = 500;

/**
 * Says whether the machine with an entity may be seen.
 *
 * @internal
 */
export type Visibility = (entityRef: string) => boolean;

/**
 * Which virtual machines a caller may see: those whose entity they may read
 * and for which they have `kubevirt.vm.read`. Where the policy says yes to
 * everything, no entity is looked at; where it depends, the catalog lists the
 * entities for the caller, once for all of them.
 *
 * @throws NotAllowedError where the policy says no to everything,
 *   ServiceUnavailableError where nobody could decide
 * @internal
 */
export async function readVisibility(options: {
  catalog: CatalogService;
  permissions: PermissionsService;
  credentials: BackstageCredentials;
}): Promise<Visibility> {
  const { permissions, credentials } = options;
  const asked = [catalogEntityReadPermission, kubevirtVmReadPermission];
  const decisions = await serviceCall('permission', () =>
    permissions.authorizeConditional(
      asked.map(permission => ({ permission })),
      { credentials },
    ),
  );
  asked.forEach(({ name }, index) => {
    const result = decisions[index]?.result;
    if (result === undefined || result === AuthorizeResult.DENY) {
      throw new NotAllowedError(`The permission '${name}' is missing`);
    }
  });
  const [entity, machine] = decisions;
  if (
    entity.result === AuthorizeResult.ALLOW &&
    machine.result === AuthorizeResult.ALLOW
  ) {
    return () => true;
  }

  let refs = await serviceCall('catalog', () => readableRefs(options));
  if (machine.result === AuthorizeResult.CONDITIONAL) {
    refs = await serviceCall('permission', () => allowedRefs(options, refs));
  }
  const visible = new Set(refs);
  return ref => visible.has(ref);
}

async function readableRefs({
  catalog,
  credentials,
}: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
}): Promise<string[]> {
  const refs: string[] = [];
  const pages = catalog.streamEntities(
    {
      filter: { kind: 'Resource', 'spec.type': VIRTUAL_MACHINE_ENTITY_TYPE },
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
      pageSize: 1000,
    },
    { credentials },
  );
  for await (const page of pages) {
    refs.push(...page.map(stringifyEntityRef));
  }
  return refs;
}

async function allowedRefs(
  {
    permissions,
    credentials,
  }: { permissions: PermissionsService; credentials: BackstageCredentials },
  refs: string[],
): Promise<string[]> {
  const allowed: string[] = [];
  for (let start = 0; start < refs.length; start += BATCH) {
    const batch = refs.slice(start, start + BATCH);
    const decisions = await permissions.authorize(
      batch.map(resourceRef => ({
        permission: kubevirtVmReadPermission,
        resourceRef,
      })),
      { credentials },
    );
    allowed.push(
      ...batch.filter(
        (_, index) => decisions[index]?.result === AuthorizeResult.ALLOW,
      ),
    );
  }
  return allowed;
}
