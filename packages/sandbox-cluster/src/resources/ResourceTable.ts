import { builtInResources } from './builtInResources';
import { cdiResources } from './cdiResources';
import { coreResources } from './coreResources';
import { kubevirtResources } from './kubevirtResources';
import { ResourceDefinition, groupVersion } from './ResourceDefinition';

/**
 * All resources, found by the names that URLs and objects use.
 *
 * @internal
 */
export class ResourceTable {
  static create(
    definitions: readonly ResourceDefinition[] = [
      ...coreResources,
      ...builtInResources,
      ...kubevirtResources,
      ...cdiResources,
    ],
  ): ResourceTable {
    return new ResourceTable(definitions);
  }

  readonly #byPlural = new Map<string, ResourceDefinition>();
  readonly #byKind = new Map<string, ResourceDefinition>();

  private constructor(readonly all: readonly ResourceDefinition[]) {
    for (const definition of all) {
      for (const version of [
        definition.version,
        ...(definition.otherVersions ?? []),
      ]) {
        const gv = groupVersion({ group: definition.group, version });
        this.#byPlural.set(`${gv}/${definition.plural}`, definition);
        this.#byKind.set(`${gv}/${definition.kind}`, definition);
      }
    }
  }

  byPlural(
    group: string,
    version: string,
    plural: string,
  ): ResourceDefinition | undefined {
    return this.#byPlural.get(`${groupVersion({ group, version })}/${plural}`);
  }

  byKind(apiVersion: string, kind: string): ResourceDefinition | undefined {
    return this.#byKind.get(`${apiVersion}/${kind}`);
  }
}
