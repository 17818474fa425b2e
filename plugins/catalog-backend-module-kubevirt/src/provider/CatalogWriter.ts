import { Entity } from '@backstage/catalog-model';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { refreshKey } from '../processor/refreshKey';
import { MachineEntity } from './MachineEntities';

/**
 * Writes entities of machines, and of what they depend on, to the catalog.
 *
 * The entities have no location key: by the catalog's rules an entity from
 * somewhere else, which has one, takes the place of ours under the same
 * reference and not the other way round.
 *
 * @internal
 */
export class CatalogWriter {
  readonly #connection: EntityProviderConnection;
  /** Entities of other things than machines that were written. */
  #related = new Set<string>();

  static create(connection: EntityProviderConnection): CatalogWriter {
    return new CatalogWriter(connection);
  }

  private constructor(connection: EntityProviderConnection) {
    this.#connection = connection;
  }

  /** The catalog has these afterwards and no others. */
  async replaceAll(
    machines: readonly Entity[],
    related: ReadonlyMap<string, Entity>,
  ): Promise<void> {
    await this.#connection.applyMutation({
      type: 'full',
      entities: [...machines, ...related.values()].map(entity => ({ entity })),
    });
    this.#related = new Set(related.keys());
  }

  /** The catalog has these besides, or as they are now. */
  async add(made: readonly MachineEntity[]): Promise<void> {
    const related = new Map(
      made
        .flatMap(it => it.related)
        .filter(({ ref }) => !this.#related.has(ref))
        .map(({ ref, entity }) => [ref, entity]),
    );
    if (related.size > 0) {
      await this.#apply([...related.values()], []);
      [...related.keys()].forEach(ref => this.#related.add(ref));
    }
    await this.#apply(
      made.map(({ entity }) => entity),
      [],
    );
  }

  async remove(refs: readonly string[]): Promise<void> {
    await this.#apply([], refs);
  }

  /** Has the catalog complete entities that somebody else wrote again. */
  async refresh(refs: readonly string[]): Promise<void> {
    await this.#connection.refresh({ keys: refs.map(refreshKey) });
  }

  async #apply(
    added: readonly Entity[],
    removed: readonly string[],
  ): Promise<void> {
    await this.#connection.applyMutation({
      type: 'delta',
      added: added.map(entity => ({ entity })),
      removed: removed.map(entityRef => ({ entityRef })),
    });
  }
}
