import { ApiObject } from '../objects/ApiObject';
import {
  ResourceDefinition,
  resourceName,
} from '../resources/ResourceDefinition';
import { Status } from '../status/ApiError';
import { statusErrors } from '../status/statusErrors';
import { ObjectId } from '../storage/ObjectStore';
import { canonicalOrder } from './canonicalOrder';
import { timestamp } from './prepareMetadata';
import { Registry } from './Registry';
import { WriteContext } from './WriteContext';

/** The body of a DELETE, as far as it is heeded. @internal */
export interface DeleteOptions {
  gracePeriodSeconds?: number;
  preconditions?: { uid?: string; resourceVersion?: string };
  propagationPolicy?: 'Orphan' | 'Background' | 'Foreground';
  orphanDependents?: boolean;
}

/**
 * Deletes an object, or marks it as to be deleted where finalizers or a grace
 * period keep it.
 *
 * @returns what the API server answers: the object that lives on, or a Status
 * @throws ApiError where it is refused
 *
 * @internal
 */
export function deleteObject(
  registry: Registry,
  definition: ResourceDefinition,
  id: ObjectId,
  options: DeleteOptions,
  context: WriteContext,
): ApiObject | Status {
  const strategy = registry.strategyOf(definition);
  const current = registry.get(definition, id);
  checkPreconditions(definition, current, options);
  strategy.admitDelete?.(current, registry.contextFor(context));

  const grace = strategy.gracePeriodSeconds?.(
    current,
    options.gracePeriodSeconds,
  );
  const draft = canonicalOrder(
    definition,
    marked(definition, current, options, grace ?? 0),
  );
  const stays =
    (draft.metadata.finalizers?.length ?? 0) > 0 ||
    (draft.metadata.deletionGracePeriodSeconds ?? 0) > 0 ||
    isNamespaceInUse(draft);
  const resource = resourceName(definition);

  if (stays) {
    if (context.dryRun || unchanged(current, draft)) {
      return draft;
    }
    return registry.store.write(resource, draft);
  }
  let last = current;
  if (!context.dryRun) {
    last = registry.store.write(resource, current, 'remove');
    strategy.afterDelete?.(current);
  }
  if (strategy.returnsDeletedObject) {
    return strategy.gracePeriodSeconds ? { ...draft } : last;
  }
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: {
      name: current.metadata.name,
      ...(definition.group && { group: definition.group }),
      kind: definition.plural,
      uid: current.metadata.uid,
    },
  };
}

function checkPreconditions(
  definition: ResourceDefinition,
  current: ApiObject,
  { preconditions }: DeleteOptions,
): void {
  // The API server names the kind here and not the resource.
  const subject = {
    group: definition.group,
    kind: definition.kind,
    name: current.metadata.name,
  };
  const { uid, resourceVersion } = current.metadata;
  if (preconditions?.uid && preconditions.uid !== uid) {
    throw statusErrors.conflict(
      subject,
      `the UID in the precondition (${preconditions.uid}) does not match the UID in record (${uid}). The object might have been deleted and then recreated`,
    );
  }
  if (
    preconditions?.resourceVersion &&
    preconditions.resourceVersion !== resourceVersion
  ) {
    throw statusErrors.conflict(
      subject,
      `the ResourceVersion in the precondition (${preconditions.resourceVersion}) does not match the ResourceVersion in record (${resourceVersion}). The object might have been modified`,
    );
  }
}

function marked(
  definition: ResourceDefinition,
  current: ApiObject,
  options: DeleteOptions,
  grace: number,
): ApiObject {
  const metadata = { ...current.metadata };
  const finalizers = new Set(metadata.finalizers);
  const policy =
    options.propagationPolicy ??
    (options.orphanDependents === true ? 'Orphan' : undefined);
  if (policy) {
    finalizers.delete('orphan');
    finalizers.delete('foregroundDeletion');
    if (policy === 'Orphan') {
      finalizers.add('orphan');
    } else if (policy === 'Foreground') {
      finalizers.add('foregroundDeletion');
    }
  }
  if (finalizers.size > 0) {
    metadata.finalizers = [...finalizers];
  } else {
    delete metadata.finalizers;
  }
  if (!metadata.deletionTimestamp) {
    metadata.deletionTimestamp = timestamp(new Date(Date.now() + grace * 1000));
    metadata.deletionGracePeriodSeconds = grace;
    if (metadata.generation) {
      metadata.generation += 1;
    }
  } else if (grace < (metadata.deletionGracePeriodSeconds ?? 0)) {
    metadata.deletionGracePeriodSeconds = grace;
  }
  const draft: ApiObject = { ...current, metadata };
  if (definition.kind === 'Namespace' && definition.group === '') {
    delete metadata.deletionGracePeriodSeconds;
    draft.status = { ...(current.status as object), phase: 'Terminating' };
  }
  return draft;
}

function isNamespaceInUse(draft: ApiObject): boolean {
  const spec = draft.spec as { finalizers?: string[] } | undefined;
  return (
    draft.kind === 'Namespace' &&
    draft.apiVersion === 'v1' &&
    (spec?.finalizers?.length ?? 0) > 0
  );
}

function unchanged(current: ApiObject, draft: ApiObject): boolean {
  return (
    current.metadata.deletionTimestamp !== undefined &&
    current.metadata.deletionGracePeriodSeconds ===
      draft.metadata.deletionGracePeriodSeconds &&
    JSON.stringify(current.metadata.finalizers) ===
      JSON.stringify(draft.metadata.finalizers)
  );
}
