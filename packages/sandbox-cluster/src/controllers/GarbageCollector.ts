import { ApiObject } from '../objects/ApiObject';
import { ClusterObjects } from '../registry/ClusterObjects';
import { deleteObject } from '../registry/deleteObject';
import { Registry } from '../registry/Registry';
import {
  ResourceDefinition,
  resourceName,
} from '../resources/ResourceDefinition';
import { StoreEvent } from '../storage/ObjectStore';
import { Controller } from './Controller';
import { controllerContext, controllerUser } from './controllerContext';
import { OwnerGraph, ownersOf } from './OwnerGraph';

const FOREGROUND = 'foregroundDeletion';
const ORPHAN = 'orphan';

/**
 * Deletes what has lost all its owners, holds owners back that are deleted in
 * the foreground until their dependents are gone, and cuts dependents loose
 * whose owners are deleted as orphaning.
 *
 * Source: Kubernetes 1.36 pkg/controller/garbagecollector.
 *
 * @internal
 */
export class GarbageCollector implements Controller {
  static create(options: { registry: Registry }): GarbageCollector {
    return new GarbageCollector(options.registry);
  }

  readonly #graph = OwnerGraph.create();
  readonly #definitions: Map<string, ResourceDefinition>;
  readonly #dirty = new Set<string>();
  readonly #objects: ClusterObjects;

  private constructor(private readonly registry: Registry) {
    this.#definitions = new Map(
      registry.resources.all.map(each => [resourceName(each), each]),
    );
    this.#objects = ClusterObjects.create({
      registry,
      user: controllerUser('generic-garbage-collector'),
      manager: 'kube-controller-manager',
    });
  }

  observe(resource: string, event: StoreEvent): boolean {
    this.#graph.apply(resource, event);
    const { uid, deletionTimestamp, finalizers } = event.object.metadata;
    if (event.type === 'DELETED') {
      // Its dependents may be orphans now, its owners free to go.
      this.#graph.dependentsOf(uid).forEach(each => this.#dirty.add(each));
      ownersOf(event.object).forEach(each => this.#dirty.add(each));
      this.#graph.forget(uid);
    } else if (
      ownersOf(event.object).some(owner => !this.#graph.has(owner)) ||
      (deletionTimestamp &&
        (finalizers?.includes(FOREGROUND) || finalizers?.includes(ORPHAN)))
    ) {
      this.#dirty.add(uid);
    }
    return this.#dirty.size > 0;
  }

  run(): void {
    const work = [...this.#dirty];
    this.#dirty.clear();
    for (const uid of work) {
      const found = this.#find(uid);
      if (found) {
        this.#process(found.definition, found.object);
      }
    }
  }

  #process(definition: ResourceDefinition, object: ApiObject): void {
    const { finalizers = [], deletionTimestamp, uid } = object.metadata;
    if (deletionTimestamp && finalizers.includes(ORPHAN)) {
      for (const each of this.#dependents(uid)) {
        const rest = each.object.metadata.ownerReferences!.filter(
          owner => owner.uid !== uid,
        );
        this.#patch(each.object, {
          ownerReferences: rest.length > 0 ? rest : null,
        });
      }
      this.#dropFinalizer(object, ORPHAN);
    } else if (deletionTimestamp && finalizers.includes(FOREGROUND)) {
      for (const each of this.#dependents(uid)) {
        if (!each.object.metadata.deletionTimestamp) {
          this.#delete(each.definition, each.object, 'Foreground');
        }
      }
      const held = this.#dependents(uid).some(each =>
        each.object.metadata.ownerReferences!.some(
          owner => owner.uid === uid && owner.blockOwnerDeletion,
        ),
      );
      if (!held) {
        this.#dropFinalizer(object, FOREGROUND);
      }
    } else if (!deletionTimestamp && this.#isOrphan(object)) {
      this.#delete(definition, object, 'Background');
    }
  }

  #isOrphan(object: ApiObject): boolean {
    const owners = ownersOf(object);
    return owners.length > 0 && owners.every(uid => !this.#graph.has(uid));
  }

  #find(uid: string) {
    const location = this.#graph.locate(uid);
    const object =
      location && this.registry.store.get(location.resource, location);
    return object && object.metadata.uid === uid
      ? { object, definition: this.#definitions.get(location.resource)! }
      : undefined;
  }

  #dependents(uid: string) {
    return this.#graph
      .dependentsOf(uid)
      .map(each => this.#find(each))
      .filter(each => each !== undefined);
  }

  #delete(
    definition: ResourceDefinition,
    object: ApiObject,
    propagationPolicy: 'Foreground' | 'Background',
  ): void {
    deleteObject(
      this.registry,
      definition,
      object.metadata,
      { propagationPolicy },
      controllerContext(definition, 'generic-garbage-collector'),
    );
  }

  #dropFinalizer(object: ApiObject, finalizer: string): void {
    const rest = object.metadata.finalizers!.filter(each => each !== finalizer);
    this.#patch(object, { finalizers: rest.length > 0 ? rest : null });
  }

  #patch({ apiVersion, kind, metadata }: ApiObject, patch: object): void {
    this.#objects.mergePatch(apiVersion, kind, metadata, { metadata: patch });
  }
}
