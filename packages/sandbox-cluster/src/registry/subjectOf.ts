import { ResourceDefinition } from '../resources/ResourceDefinition';

/** How errors name an object: by its resource. @internal */
export function subjectOf(definition: ResourceDefinition, name?: string) {
  return { group: definition.group, kind: definition.plural, name };
}
