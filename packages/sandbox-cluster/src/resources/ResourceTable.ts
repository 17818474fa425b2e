import { builtInResources } from './builtInResources';
import { cdiResources } from './cdiResources';
import { coreResources } from './coreResources';
import { kubevirtResources } from './kubevirtResources';
import { ResourceDefinition, groupVersion } from './ResourceDefinition';
import { volumeSnapshotResources } from './volumeSnapshotResources';

/**
 * All resources, found by the names that URLs and objects use.
 *
 * @internal
 */
export class ResourceTable {
  /**
   * What Kubernetes, KubeVirt and CDI bring.
   *
   * @param options.volumeSnapshots - whether the CSI snapshot controller is
   *   installed as well
   */
  static create(options: { volumeSnapshots?: boolean } = {}): ResourceTable {
    return new ResourceTable([
      ...coreResources,
      ...builtInResources,
      ...kubevirtResources,
      ...cdiResources,
      ...(options.volumeSnapshots ? volumeSnapshotResources : []),
    ]);
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
