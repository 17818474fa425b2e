import { ApiObject } from '../objects/ApiObject';
import { jsonEquals } from '../objects/json';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ResourceStrategy } from '../resources/ResourceStrategy';
import { ApiError } from '../status/ApiError';
import { statusErrors } from '../status/statusErrors';
import { WriteContext } from './WriteContext';

/**
 * Holds an update to what it may change: checks the version it is based on,
 * keeps the half of the object that the request is not about, and counts the
 * generation.
 *
 * @throws ApiError 409 for a stale version, 422 where it is missing
 *
 * @internal
 */
export function prepareUpdate(options: {
  definition: ResourceDefinition;
  strategy: ResourceStrategy;
  current: ApiObject;
  draft: ApiObject;
  context: WriteContext;
}): void {
  const { definition, strategy, current, draft, context } = options;
  checkVersion(definition, strategy, current, draft);
  const { metadata } = draft;
  metadata.uid ||= current.metadata.uid;
  metadata.creationTimestamp = current.metadata.creationTimestamp;
  metadata.resourceVersion = current.metadata.resourceVersion;
  keep(metadata, current.metadata, 'generation');
  // Nobody takes back a deletion.
  if (current.metadata.deletionTimestamp) {
    keep(metadata, current.metadata, 'deletionTimestamp');
  }
  metadata.deletionGracePeriodSeconds ??=
    current.metadata.deletionGracePeriodSeconds;
  delete (metadata as { selfLink?: string }).selfLink;

  if (context.subresource === 'status') {
    const { managedFields } = metadata;
    const { status } = draft;
    for (const key of Object.keys(draft)) {
      if (key !== 'metadata') {
        delete draft[key];
      }
    }
    Object.assign(draft, { ...current, metadata });
    if (definition.custom) {
      draft.metadata = { ...current.metadata, managedFields };
    }
    if (status === undefined) {
      delete draft.status;
    } else {
      draft.status = status;
    }
  } else if (definition.subresources.includes('status')) {
    if (current.status === undefined) {
      delete draft.status;
    } else {
      draft.status = current.status;
    }
  }
  countGeneration(definition, strategy, current, draft);
}

function checkVersion(
  definition: ResourceDefinition,
  strategy: ResourceStrategy,
  current: ApiObject,
  draft: ApiObject,
): void {
  const { resourceVersion } = draft.metadata;
  const subject = {
    group: definition.group,
    kind: definition.plural,
    name: current.metadata.name,
  };
  if (resourceVersion && !/^\d+$/.test(resourceVersion)) {
    throw new ApiError({
      code: 500,
      message: `strconv.ParseUint: parsing ${JSON.stringify(
        resourceVersion,
      )}: invalid syntax`,
    });
  }
  if (!resourceVersion || Number(resourceVersion) === 0) {
    if (definition.custom || strategy.allowsUnconditionalUpdate === false) {
      throw statusErrors.invalid(subject, [
        {
          reason: 'FieldValueInvalid',
          field: 'metadata.resourceVersion',
          message: 'Invalid value: 0: must be specified for an update',
        },
      ]);
    }
  }
  if (
    Number(resourceVersion) > 0 &&
    resourceVersion !== current.metadata.resourceVersion
  ) {
    throw statusErrors.conflict(
      subject,
      'the object has been modified; please apply your changes to the latest version and try again',
    );
  }
}

function keep<K extends keyof ApiObject['metadata']>(
  metadata: ApiObject['metadata'],
  from: ApiObject['metadata'],
  key: K,
): void {
  if (from[key] === undefined) {
    delete metadata[key];
  } else {
    metadata[key] = from[key];
  }
}

function countGeneration(
  definition: ResourceDefinition,
  strategy: ResourceStrategy,
  current: ApiObject,
  draft: ApiObject,
): void {
  if (!definition.custom && !strategy.countsGenerations) {
    return;
  }
  const ignored = new Set(['metadata']);
  if (definition.subresources.includes('status')) {
    ignored.add('status');
  }
  const counted = (object: ApiObject) =>
    Object.fromEntries(
      Object.entries(object).filter(([key]) => !ignored.has(key)),
    );
  if (!jsonEquals(counted(current), counted(draft))) {
    draft.metadata.generation = (current.metadata.generation ?? 0) + 1;
  }
}
