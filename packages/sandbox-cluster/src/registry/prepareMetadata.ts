import { randomUUID } from 'node:crypto';
import { ApiObject } from '../objects/ApiObject';
import { randomSuffix } from '../objects/randomSuffix';
import { ResourceDefinition } from '../resources/ResourceDefinition';

const MAX_GENERATED_PREFIX = 58;

/**
 * Fills in what the API server gives every new object: a generated name, a
 * uid, the time, and takes away what a client may not set.
 *
 * @internal
 */
export function prepareMetadata(
  definition: ResourceDefinition,
  draft: ApiObject,
): void {
  const { metadata } = draft;
  if (!metadata.name && metadata.generateName) {
    metadata.name =
      metadata.generateName.slice(0, MAX_GENERATED_PREFIX) + randomSuffix();
  }
  metadata.uid = randomUUID();
  metadata.creationTimestamp = timestamp();
  if (!metadata.resourceVersion) {
    delete (metadata as { resourceVersion?: string }).resourceVersion;
  }
  delete (metadata as { selfLink?: string }).selfLink;
  if (definition.custom) {
    metadata.generation = 1;
    // A custom resource's status is not accepted at creation.
    if (definition.subresources.includes('status')) {
      delete draft.status;
    }
  } else {
    delete metadata.generation;
  }
}

/**
 * The present, as metav1.Time prints it: without fractions.
 *
 * @internal
 */
export function timestamp(date: Date = new Date()): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}
