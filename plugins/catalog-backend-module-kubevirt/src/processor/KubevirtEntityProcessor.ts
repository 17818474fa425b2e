import {
  Entity,
  parseEntityRef,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { LocationSpec } from '@backstage/plugin-catalog-common';
import {
  CatalogProcessor,
  CatalogProcessorEmit,
  processingResult,
} from '@backstage/plugin-catalog-node';
import {
  VIRTUAL_MACHINE_ENTITY_TYPE,
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { MachineEntities } from '../provider/MachineEntities';
import { isIngestorsVirtualMachine } from './isIngestorsVirtualMachine';
import { mergeEntities } from './mergeEntities';
import { namedVirtualMachines } from './namedVirtualMachines';
import { refreshKey } from './refreshKey';

interface KubevirtEntityProcessorOptions {
  inventory: KubevirtInventory;
  /** The entities of each cluster's machines. */
  machines: ReadonlyMap<string, MachineEntities>;
}

/**
 * Sees to it that a virtual machine has one entity, wherever it is written
 * down, and that the Component which names a virtual machine is related to it.
 *
 * @internal
 */
export class KubevirtEntityProcessor implements CatalogProcessor {
  readonly #options: KubevirtEntityProcessorOptions;

  static create(
    options: KubevirtEntityProcessorOptions,
  ): KubevirtEntityProcessor {
    return new KubevirtEntityProcessor(options);
  }

  private constructor(options: KubevirtEntityProcessorOptions) {
    this.#options = options;
  }

  getProcessorName(): string {
    return 'KubevirtEntityProcessor';
  }

  async preProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
    origin: LocationSpec,
  ): Promise<Entity> {
    if (origin.type === 'kubevirt') {
      return entity;
    }
    if (isIngestorsVirtualMachine(entity)) {
      throw new ConflictError(
        `'${stringifyEntityRef(
          entity,
        )}' is a virtual machine, which has an entity from the KubeVirt provider; take virtualmachines out of kubernetesIngestor.components.customWorkloadTypes`,
      );
    }
    const identity = this.#identityOf(entity);
    if (!identity) {
      return entity;
    }
    const ref = virtualMachineEntityRef(identity);
    if (stringifyEntityRef(entity) !== ref) {
      const { namespace, name } = parseEntityRef(ref);
      throw new ConflictError(
        `'${stringifyEntityRef(entity)}' stands for the virtual machine '${
          identity.name
        }', whose entity is '${ref}'; give it the metadata.namespace '${namespace}' and the metadata.name '${name}', and the two become one`,
      );
    }
    emit(processingResult.refresh(refreshKey(ref)));
    const known = this.#options.machines.get(identity.cluster)?.get(identity);
    return known ? mergeEntities(entity, known.entity) : entity;
  }

  async postProcessEntity(
    entity: Entity,
    _location: LocationSpec,
    emit: CatalogProcessorEmit,
  ): Promise<Entity> {
    if (entity.kind === 'Component') {
      const source = parseEntityRef(stringifyEntityRef(entity));
      for (const identity of this.#configured(namedVirtualMachines(entity))) {
        const target = parseEntityRef(virtualMachineEntityRef(identity));
        emit(
          processingResult.relation({
            type: RELATION_DEPENDS_ON,
            source,
            target,
          }),
        );
        emit(
          processingResult.relation({
            type: RELATION_DEPENDENCY_OF,
            source: target,
            target: source,
          }),
        );
      }
    }
    return entity;
  }

  /** The virtual machine that an entity is, by its annotations or its name. */
  #identityOf(entity: Entity): VirtualMachineIdentity | undefined {
    if (
      entity.kind !== 'Resource' ||
      entity.spec?.type !== VIRTUAL_MACHINE_ENTITY_TYPE
    ) {
      return undefined;
    }
    const named = this.#configured(namedVirtualMachines(entity));
    if (named.length > 0) {
      return named.length === 1 ? named[0] : undefined;
    }
    const ref = stringifyEntityRef(entity);
    const { namespace } = parseEntityRef(ref);
    return [...this.#options.machines.keys()]
      .flatMap(cluster => this.#options.inventory.identities(cluster) ?? [])
      .find(
        it => it.namespace === namespace && virtualMachineEntityRef(it) === ref,
      );
  }

  #configured(identities: VirtualMachineIdentity[]): VirtualMachineIdentity[] {
    return identities.filter(({ cluster }) =>
      this.#options.machines.has(cluster),
    );
  }
}
