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
import { Visibility } from './Visibility';

/** How many entities the permission service is asked for at once. */
const BATCH = 500;

/** What a reference is made of. */
const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

interface VisibilityOptions {
  catalog: CatalogService;
  permissions: PermissionsService;
  credentials: BackstageCredentials;
}

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
export async function readVisibility(
  options: VisibilityOptions,
): Promise<Visibility> {
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
    return { allows: () => true, update: async () => {} };
  }

  const allowedOf = async (refs: string[]) =>
    machine.result === AuthorizeResult.CONDITIONAL
      ? serviceCall('permission', () => allowedRefs(options, refs))
      : refs;
  const visible = new Set(
    await allowedOf(await serviceCall('catalog', () => readableRefs(options))),
  );
  return {
    allows: ref => visible.has(ref),
    async update(refs) {
      const readable = await serviceCall('catalog', () =>
        readableAmong(options, refs),
      );
      const allowed = new Set(await allowedOf(readable));
      for (const ref of refs) {
        if (allowed.has(ref)) {
          visible.add(ref);
        } else {
          visible.delete(ref);
        }
      }
    },
  };
}

async function readableRefs({
  catalog,
  credentials,
}: VisibilityOptions): Promise<string[]> {
  const refs: string[] = [];
  const pages = catalog.streamEntities(
    {
      filter: { kind: 'Resource', 'spec.type': VIRTUAL_MACHINE_ENTITY_TYPE },
      fields: REF_FIELDS,
      pageSize: 1000,
    },
    { credentials },
  );
  for await (const page of pages) {
    refs.push(...page.map(stringifyEntityRef));
  }
  return refs;
}

async function readableAmong(
  { catalog, credentials }: VisibilityOptions,
  entityRefs: string[],
): Promise<string[]> {
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: REF_FIELDS },
    { credentials },
  );
  return items.flatMap(item => (item ? [stringifyEntityRef(item)] : []));
}

async function allowedRefs(
  { permissions, credentials }: VisibilityOptions,
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
