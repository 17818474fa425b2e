import { admitQuota } from '../admission/quota/admitQuota';
import { trackUpdate } from '../apply/trackUpdate';
import { ApiObject, ManagedFieldsEntry } from '../objects/ApiObject';
import { jsonClone } from '../objects/json';
import {
  ResourceDefinition,
  resourceName,
} from '../resources/ResourceDefinition';
import {
  ResourceStrategy,
  StrategyContext,
} from '../resources/ResourceStrategy';
import { ResourceTable } from '../resources/ResourceTable';
import { ApiError } from '../status/ApiError';
import { statusErrors } from '../status/statusErrors';
import { ObjectId, ObjectStore } from '../storage/ObjectStore';
import { canonicalOrder } from './canonicalOrder';
import { checkKind } from './checkKind';
import { checkMetadata } from './checkMetadata';
import { checkNamespace } from './checkNamespace';
import { normalizeObject } from './normalizeObject';
import { prepareMetadata } from './prepareMetadata';
import { prepareUpdate } from './prepareUpdate';
import { sameButTimes } from './sameButTimes';
import { structureErrors } from './structureErrors';
import { subjectOf } from './subjectOf';
import { warnOfFinalizers } from './warnOfFinalizers';
import { WriteContext } from './WriteContext';

/**
 * Creates and updates objects of every kind by one procedure: decode,
 * defaults, field ownership, admission, validation, storage.
 *
 * @internal
 */
export class Registry {
  static create(options: {
    store: ObjectStore;
    resources: ResourceTable;
    strategyOf: (definition: ResourceDefinition) => ResourceStrategy;
  }): Registry {
    return new Registry(options.store, options.resources, options.strategyOf);
  }

  private constructor(
    readonly store: ObjectStore,
    readonly resources: ResourceTable,
    readonly strategyOf: (definition: ResourceDefinition) => ResourceStrategy,
  ) {}

  /** @throws ApiError 404 */
  get(definition: ResourceDefinition, id: ObjectId): ApiObject {
    const object = this.store.get(resourceName(definition), id);
    if (!object) {
      throw statusErrors.notFound(subjectOf(definition, id.name));
    }
    return object;
  }

  find(definition: ResourceDefinition, id: ObjectId): ApiObject | undefined {
    return this.store.get(resourceName(definition), id);
  }

  /**
   * @param input - the object as it came, already a copy, with its namespace
   * @param owned - managed fields of a server-side apply, which has its own
   * @throws ApiError where it is refused
   */
  create(
    definition: ResourceDefinition,
    input: ApiObject,
    context: WriteContext,
    owned?: ApiObject['metadata']['managedFields'],
  ): ApiObject {
    const strategy = this.strategyOf(definition);
    const strategyContext = this.contextFor(context);
    const draft = input;
    checkKind(definition, draft);
    delete draft.metadata.deletionTimestamp;
    delete draft.metadata.deletionGracePeriodSeconds;
    normalizeObject(definition, draft, owned !== undefined);
    strategy.decode?.(draft);
    checkNamespace(this.store, definition, draft);
    strategy.applyDefaults?.(draft);
    setManagers(
      draft,
      owned ?? trackUpdate(definition, undefined, draft, context),
    );
    strategy.mutate?.(draft, undefined, strategyContext);
    prepareMetadata(definition, draft);
    strategy.prepareForCreate?.(draft, strategyContext);
    const inMetadata = checkMetadata(definition, strategy, draft);
    const errors = [
      ...inMetadata,
      ...structureErrors({ definition, object: draft, errors: inMetadata }),
      ...(strategy.validate?.(draft, strategyContext) ?? []),
    ];
    if (errors.length > 0) {
      throw statusErrors.invalid(
        {
          ...subjectOf(definition, draft.metadata.name),
          kind: definition.kind,
        },
        errors,
      );
    }
    admitQuota(definition, draft, undefined, strategyContext);
    strategy.admit?.(draft, undefined, strategyContext);
    // What is no version, or none yet, counts as not set.
    if (!context.dryRun && Number(draft.metadata.resourceVersion) > 0) {
      throw new ApiError({
        code: 500,
        message: 'resourceVersion should not be set on objects to be created',
      });
    }
    const existing = this.find(definition, draft.metadata);
    if (existing) {
      throw statusErrors.alreadyExists(
        subjectOf(definition, draft.metadata.name),
        existing.metadata.deletionTimestamp && 'object is being deleted',
      );
    }
    warnOfFinalizers(definition, draft, undefined, context);
    strategy.allocate?.(draft, undefined, strategyContext);
    if (context.dryRun) {
      return canonicalOrder(definition, draft);
    }
    // The version that storage gives has its place among the metadata.
    draft.metadata.resourceVersion = '0';
    return this.store.write(
      resourceName(definition),
      canonicalOrder(definition, draft),
    );
  }

  /**
   * @param next - the object wanted, a copy, with the resourceVersion it is
   *   based on (or none)
   * @param owned - managed fields of a server-side apply, which has its own
   * @throws ApiError where it is refused
   */
  update(
    definition: ResourceDefinition,
    current: ApiObject,
    next: ApiObject,
    context: WriteContext,
    owned?: ApiObject['metadata']['managedFields'],
  ): ApiObject {
    const strategy = this.strategyOf(definition);
    const strategyContext = this.contextFor(context);
    const draft = next;
    normalizeObject(definition, draft, owned !== undefined);
    strategy.decode?.(draft);
    strategy.applyDefaults?.(draft);
    setManagers(
      draft,
      owned ?? trackUpdate(definition, current, draft, context),
    );
    if (!context.subresource) {
      strategy.mutate?.(draft, current, strategyContext);
    }
    prepareUpdate({ definition, strategy, current, draft, context });
    strategy.prepareForUpdate?.(draft, current, strategyContext);
    checkKind(definition, draft);
    const inMetadata = checkMetadata(definition, strategy, draft, current);
    const errors = [
      ...inMetadata,
      ...structureErrors({
        definition,
        object: draft,
        errors: inMetadata,
        current,
        subresource: context.subresource,
      }),
      ...(strategy.validateUpdate?.(draft, current, strategyContext) ??
        strategy.validate?.(draft, strategyContext) ??
        []),
    ];
    if (errors.length > 0) {
      throw statusErrors.invalid(
        {
          ...subjectOf(definition, draft.metadata.name),
          kind: definition.kind,
        },
        errors,
      );
    }
    if (!context.subresource) {
      admitQuota(definition, draft, current, strategyContext);
    }
    strategy.admit?.(draft, current, strategyContext);
    warnOfFinalizers(definition, draft, current, context);
    strategy.allocate?.(draft, current, strategyContext);
    if (sameButTimes(current, draft)) {
      return current;
    }
    const ordered = canonicalOrder(definition, draft);
    if (context.dryRun) {
      return ordered;
    }
    const { deletionTimestamp, finalizers } = draft.metadata;
    const gone =
      deletionTimestamp !== undefined &&
      !finalizers?.length &&
      !strategy.holds?.(draft) &&
      !(draft.metadata.deletionGracePeriodSeconds ?? 0);
    const written = this.store.write(
      resourceName(definition),
      ordered,
      gone ? 'remove' : 'put',
    );
    if (gone) {
      strategy.afterDelete?.(written);
    }
    return written;
  }

  contextFor(context: WriteContext): StrategyContext {
    return {
      ...context,
      read: (apiVersion, kind, name, namespace) => {
        const definition = this.resources.byKind(apiVersion, kind);
        return definition && this.find(definition, { name, namespace });
      },
      readAll: (apiVersion, kind, namespace) => {
        const definition = this.resources.byKind(apiVersion, kind);
        return definition
          ? this.store.table(resourceName(definition)).list(namespace)
          : [];
      },
    };
  }

  /** A copy that may be changed. */
  draftOf(object: ApiObject): ApiObject {
    return jsonClone(object);
  }
}

function setManagers(
  draft: ApiObject,
  managers: ManagedFieldsEntry[] | undefined,
): void {
  if (managers && managers.length > 0) {
    draft.metadata.managedFields = managers;
  } else {
    delete draft.metadata.managedFields;
  }
}
