import { ApiObject } from '../objects/ApiObject';
import {
  ResourceDefinition,
  resourceName,
} from '../resources/ResourceDefinition';
import type {
  ObjectAccess,
  ObjectRef,
  ObjectWriteOptions,
} from '../server/ObjectAccess';
import { statusErrors } from '../status/statusErrors';
import { applyJsonPatch } from '../apply/applyJsonPatch';
import { applyMergePatch } from '../apply/applyMergePatch';
import { deleteObject } from './deleteObject';
import { Registry } from './Registry';
import { UserInfo, WriteContext } from './WriteContext';

/**
 * The objects of the cluster for a component that runs in this process.
 *
 * @internal
 */
export class ClusterObjects implements ObjectAccess {
  static create(options: {
    registry: Registry;
    user: UserInfo;
    /** Under which name its writes are tracked. */
    manager: string;
  }): ClusterObjects {
    return new ClusterObjects(options.registry, options.user, options.manager);
  }

  private constructor(
    private readonly registry: Registry,
    private readonly user: UserInfo,
    private readonly manager: string,
  ) {}

  get(apiVersion: string, kind: string, id: ObjectRef): ApiObject {
    return this.registry.get(this.#definition(apiVersion, kind), id);
  }

  find(apiVersion: string, kind: string, id: ObjectRef): ApiObject | undefined {
    return this.registry.find(this.#definition(apiVersion, kind), id);
  }

  list(apiVersion: string, kind: string, namespace?: string): ApiObject[] {
    const definition = this.#definition(apiVersion, kind);
    return this.registry.store.table(resourceName(definition)).list(namespace);
  }

  create(object: object, options?: ObjectWriteOptions): ApiObject {
    const draft = this.registry.draftOf(object as ApiObject);
    return this.registry.create(
      this.#definition(draft.apiVersion, draft.kind),
      draft,
      this.#context(draft.apiVersion, options),
    );
  }

  mergePatch(
    apiVersion: string,
    kind: string,
    id: ObjectRef,
    patch: object,
    options?: ObjectWriteOptions,
  ): ApiObject {
    return this.#patch(apiVersion, kind, id, options, current =>
      applyMergePatch(current, patch),
    );
  }

  jsonPatch(
    apiVersion: string,
    kind: string,
    id: ObjectRef,
    patch: object[],
    options?: ObjectWriteOptions,
  ): ApiObject {
    return this.#patch(apiVersion, kind, id, options, current =>
      applyJsonPatch(current, patch),
    );
  }

  delete(apiVersion: string, kind: string, id: ObjectRef): void {
    deleteObject(
      this.registry,
      this.#definition(apiVersion, kind),
      id,
      {},
      this.#context(apiVersion),
    );
  }

  #patch(
    apiVersion: string,
    kind: string,
    id: ObjectRef,
    options: ObjectWriteOptions | undefined,
    change: (current: ApiObject) => ApiObject,
  ): ApiObject {
    const definition = this.#definition(apiVersion, kind);
    const current = this.registry.get(definition, id);
    return this.registry.update(
      definition,
      current,
      change(current),
      this.#context(apiVersion, options),
    );
  }

  #definition(apiVersion: string, kind: string): ResourceDefinition {
    const definition = this.registry.resources.byKind(apiVersion, kind);
    if (!definition) {
      throw statusErrors.badRequest(
        `no matches for kind "${kind}" in version "${apiVersion}"`,
      );
    }
    return definition;
  }

  #context(apiVersion: string, options?: ObjectWriteOptions): WriteContext {
    return {
      user: this.user,
      manager: this.manager,
      dryRun: options?.dryRun ?? false,
      fieldValidation: 'Ignore',
      version: apiVersion.split('/').pop()!,
      subresource: options?.subresource,
      warn: () => {},
    };
  }
}
