import { ApiObject } from '../objects/ApiObject';
import { ClusterObjects } from '../registry/ClusterObjects';
import { deleteObject } from '../registry/deleteObject';
import { Registry } from '../registry/Registry';
import {
  ResourceDefinition,
  resourceName,
} from '../resources/ResourceDefinition';
import { controllerContext, controllerUser } from './controllerContext';

const FOREGROUND = 'foregroundDeletion';
const ORPHAN = 'orphan';

/**
 * The garbage collector: deletes what has lost all its owners, holds owners
 * back that are deleted in the foreground until their dependents are gone, and
 * cuts dependents loose whose owners are deleted as orphaning.
 *
 * Source: Kubernetes 1.36 pkg/controller/garbagecollector.
 *
 * @internal
 */
export function collectGarbage(registry: Registry): void {
  const definitions = new Map(
    registry.resources.all.map(each => [resourceName(each), each]),
  );
  const byUid = new Map<string, ApiObject>();
  const dependents = new Map<string, Array<[ResourceDefinition, ApiObject]>>();
  for (const [resource, object] of registry.store.entries()) {
    byUid.set(object.metadata.uid, object);
    for (const { uid } of object.metadata.ownerReferences ?? []) {
      const list = dependents.get(uid) ?? [];
      list.push([definitions.get(resource)!, object]);
      dependents.set(uid, list);
    }
  }
  for (const [resource, object] of [...registry.store.entries()]) {
    const definition = definitions.get(resource)!;
    const { finalizers = [], deletionTimestamp, uid } = object.metadata;
    const below = dependents.get(uid) ?? [];
    if (deletionTimestamp && finalizers.includes(ORPHAN)) {
      below.forEach(([, each]) => cutLoose(registry, each, uid));
      dropFinalizer(registry, object, ORPHAN);
    } else if (deletionTimestamp && finalizers.includes(FOREGROUND)) {
      below
        .filter(([, each]) => !each.metadata.deletionTimestamp)
        .forEach(([kind, each]) => remove(registry, kind, each, 'Foreground'));
      const blocked = below.some(([, each]) =>
        each.metadata.ownerReferences?.some(
          owner => owner.uid === uid && owner.blockOwnerDeletion,
        ),
      );
      if (!blocked) {
        dropFinalizer(registry, object, FOREGROUND);
      }
    } else if (isOrphan(object, byUid) && !deletionTimestamp) {
      remove(registry, definition, object, 'Background');
    }
  }
}

function isOrphan(object: ApiObject, byUid: Map<string, ApiObject>): boolean {
  const owners = object.metadata.ownerReferences ?? [];
  return owners.length > 0 && owners.every(({ uid }) => !byUid.has(uid));
}

function remove(
  registry: Registry,
  definition: ResourceDefinition,
  object: ApiObject,
  propagationPolicy: 'Foreground' | 'Background',
): void {
  const { uid, namespace, name } = object.metadata;
  if (registry.find(definition, { namespace, name })?.metadata.uid === uid) {
    deleteObject(
      registry,
      definition,
      { namespace, name },
      { propagationPolicy },
      controllerContext(definition, 'generic-garbage-collector'),
    );
  }
}

function cutLoose(registry: Registry, object: ApiObject, owner: string): void {
  const rest = object.metadata.ownerReferences!.filter(
    ({ uid }) => uid !== owner,
  );
  patchMetadata(registry, object, {
    ownerReferences: rest.length > 0 ? rest : null,
  });
}

function dropFinalizer(
  registry: Registry,
  object: ApiObject,
  finalizer: string,
): void {
  const rest = object.metadata.finalizers!.filter(each => each !== finalizer);
  patchMetadata(registry, object, {
    finalizers: rest.length > 0 ? rest : null,
  });
}

function patchMetadata(
  registry: Registry,
  object: ApiObject,
  metadata: object,
): void {
  ClusterObjects.create({
    registry,
    user: controllerUser('generic-garbage-collector'),
    manager: 'kube-controller-manager',
  }).mergePatch(object.apiVersion, object.kind, object.metadata, { metadata });
}
