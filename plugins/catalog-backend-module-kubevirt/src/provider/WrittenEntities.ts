import { Entity } from '@backstage/catalog-model';
import { EntityProviderConnection } from '@backstage/plugin-catalog-node';
import { inTurns } from 'backstage-plugin-kubevirt-node';
import { MachineDefinition } from '../entity';
import { CatalogWriter } from './CatalogWriter';
import { inParts } from './inParts';
import { MachineEntities } from './MachineEntities';
import { CatalogEntityRefs } from './readCatalogEntityRefs';

const MAX_DELTA_SIZE = 500;

/** By reference, what an entity was made from; unknown if not in here. */
type Known = Map<string, MachineDefinition | undefined>;

/** @internal */
export interface WrittenEntitiesOptions {
  machines: MachineEntities;
  connection: EntityProviderConnection;
  readCatalogEntityRefs: (
    which: 'all' | 'merged',
  ) => Promise<CatalogEntityRefs>;
}

/**
 * The entities of one cluster's virtual machines that the catalog has. What it
 * has already is not written again.
 *
 * @internal
 */
export class WrittenEntities {
  readonly #options: WrittenEntitiesOptions;
  readonly #writer: CatalogWriter;
  #own: Known | undefined;
  /** Entities that came from elsewhere and are completed here. */
  #merged: Known = new Map();

  static create(options: WrittenEntitiesOptions): WrittenEntities {
    return new WrittenEntities(options);
  }

  private constructor(options: WrittenEntitiesOptions) {
    this.#options = options;
    this.#writer = CatalogWriter.create(options.connection);
  }

  /** Asks the catalog what it has; after that it is known but for the merged. */
  async load(): Promise<void> {
    const refs = await this.#options.readCatalogEntityRefs(
      this.#own ? 'merged' : 'all',
    );
    this.#own ??= new Map(refs.own.map(ref => [ref, undefined]));
    const former = this.#merged;
    this.#merged = new Map(refs.merged.map(ref => [ref, former.get(ref)]));
  }

  get isLoaded(): boolean {
    return this.#own !== undefined;
  }

  get size(): number {
    return this.#known.size;
  }

  refs(): string[] {
    return [...this.#known.keys()];
  }

  has(ref: string): boolean {
    return this.#known.has(ref);
  }

  /** The catalog has the entities of these afterwards, and no others. */
  async replaceAll(definitions: readonly MachineDefinition[]): Promise<void> {
    const { machines } = this.#options;
    const own: Known = new Map();
    const related = new Map<string, Entity>();
    const entities: Entity[] = [];
    await inTurns(definitions, definition => {
      const made = machines.make(definition);
      made.related.forEach(it => related.set(it.ref, it.entity));
      if (!this.#merged.has(definition.ref)) {
        own.set(definition.ref, definition);
        entities.push(made.entity);
      }
    });
    await this.#writer.replaceAll(entities, related);
    this.#own = own;
    await this.#refresh(definitions);
  }

  /** The catalog has the entities of these besides, or as they are now. */
  async add(definitions: readonly MachineDefinition[]): Promise<void> {
    const { machines } = this.#options;
    const changed = definitions.filter(
      it => !this.#merged.has(it.ref) && this.#known.get(it.ref) !== it,
    );
    for (const part of inParts(changed, MAX_DELTA_SIZE)) {
      await this.#writer.add(part.map(it => machines.make(it)));
      // Somebody may have written one of them down since it was last asked:
      // then the catalog left ours out, and theirs is to be completed.
      await this.#writer.refresh(part.map(({ ref }) => ref));
      part.forEach(it => this.#known.set(it.ref, it));
    }
    await this.#refresh(definitions);
  }

  async remove(refs: readonly string[]): Promise<void> {
    for (const part of inParts(refs, MAX_DELTA_SIZE)) {
      await this.#writer.remove(part);
      part.forEach(ref => this.#known.delete(ref));
    }
  }

  get #known(): Known {
    if (!this.#own) {
      throw new Error('The catalog was not asked yet what it has');
    }
    return this.#own;
  }

  /** Has the catalog complete entities from elsewhere again. */
  async #refresh(definitions: readonly MachineDefinition[]): Promise<void> {
    const changed = definitions.filter(
      it => this.#merged.has(it.ref) && this.#merged.get(it.ref) !== it,
    );
    for (const part of inParts(changed, MAX_DELTA_SIZE)) {
      await this.#writer.refresh(part.map(({ ref }) => ref));
      part.forEach(it => this.#merged.set(it.ref, it));
    }
  }
}
