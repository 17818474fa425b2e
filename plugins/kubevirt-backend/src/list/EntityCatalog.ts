import { setTimeout as sleep } from 'node:timers/promises';
import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { VIRTUAL_MACHINE_ENTITY_TYPE } from 'backstage-plugin-kubevirt-common';
import { ENTITY_FACT_FIELDS, entityFacts, EntityFacts } from './EntityFacts';

const defaultTimings = {
  /** How old what is known may be before it is read again, when it is used. */
  maxAgeMs: 60_000,
  /** How long a list waits for the first answer. */
  firstReadMs: 1_000,
  /** A new machine's entity comes some seconds after the machine. */
  lookUpMs: 2_000,
};

/** How often it is asked for an entity that is not there. */
const LOOK_UPS = 8;

interface EntityCatalogOptions {
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  timings?: Partial<typeof defaultTimings>;
}

/**
 * What the catalog says of the virtual machines' entities, kept once for all
 * callers: who owns a machine is the same for everybody, and who may see it is
 * decided elsewhere. It reads nothing while nobody asks.
 *
 * @internal
 */
export class EntityCatalog {
  readonly #options: EntityCatalogOptions;
  readonly #timings: typeof defaultTimings;
  readonly #listeners = new Set<(entityRefs: string[]) => void>();
  /** Entities that were asked for in vain, and how often. */
  readonly #missing = new Map<string, number>();
  #facts = new Map<string, EntityFacts>();
  #readAt = -Infinity;
  #reading: Promise<void> | undefined;
  #lookUp: NodeJS.Timeout | undefined;

  static create(options: EntityCatalogOptions): EntityCatalog {
    return new EntityCatalog(options);
  }

  private constructor(options: EntityCatalogOptions) {
    this.#options = options;
    this.#timings = { ...defaultTimings, ...options.timings };
  }

  get(entityRef: string): EntityFacts | undefined {
    const facts = this.#facts.get(entityRef);
    if (!facts && (this.#missing.get(entityRef) ?? 0) < LOOK_UPS) {
      this.#missing.set(entityRef, this.#missing.get(entityRef) ?? 0);
      this.#lookUp ??= setTimeout(
        () => this.#lookUpMissing(),
        this.#timings.lookUpMs,
      ).unref();
    }
    return facts;
  }

  /**
   * Has the entities read again where they were not for a while. Waits, not
   * long, only where they never were: the list does not depend on them.
   */
  async refresh(): Promise<void> {
    if (Date.now() - this.#readAt > this.#timings.maxAgeMs) {
      this.#reading ??= this.#read().finally(() => {
        this.#reading = undefined;
      });
      if (this.#readAt === -Infinity) {
        await Promise.race([
          this.#reading,
          sleep(this.#timings.firstReadMs, undefined, { ref: false }),
        ]);
      }
    }
  }

  /** Calls the listener with the entities that are different. */
  subscribe(listener: (entityRefs: string[]) => void): void {
    this.#listeners.add(listener);
  }

  stop(): void {
    clearTimeout(this.#lookUp);
    this.#listeners.clear();
  }

  async #read(): Promise<void> {
    const { catalog, auth, logger } = this.#options;
    const facts = new Map<string, EntityFacts>();
    try {
      const pages = catalog.streamEntities(
        {
          filter: {
            kind: 'Resource',
            'spec.type': VIRTUAL_MACHINE_ENTITY_TYPE,
          },
          fields: ENTITY_FACT_FIELDS,
          pageSize: 1000,
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      for await (const page of pages) {
        for (const entity of page) {
          const fact = entityFacts(entity);
          facts.set(fact.entityRef, fact);
        }
      }
    } catch (error) {
      logger.warn(
        `The list goes without owners, for the catalog did not answer: ${stringifyError(
          error,
        )}`,
      );
      return;
    }
    const before = this.#facts;
    this.#facts = facts;
    this.#readAt = Date.now();
    this.#missing.clear();
    this.#tell(
      [...new Set([...before.keys(), ...facts.keys()])].filter(
        ref => !isSame(before.get(ref), facts.get(ref)),
      ),
    );
  }

  async #lookUpMissing(): Promise<void> {
    const { catalog, auth, logger } = this.#options;
    this.#lookUp = undefined;
    const entityRefs = [...this.#missing]
      .filter(([, times]) => times < LOOK_UPS)
      .map(([ref]) => ref)
      .slice(0, 500);
    if (entityRefs.length === 0) {
      return;
    }
    entityRefs.forEach(ref =>
      this.#missing.set(ref, (this.#missing.get(ref) ?? 0) + 1),
    );
    try {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields: ENTITY_FACT_FIELDS },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      const found = items.flatMap(item => (item ? [entityFacts(item)] : []));
      for (const fact of found) {
        this.#facts.set(fact.entityRef, fact);
        this.#missing.delete(fact.entityRef);
      }
      this.#tell(found.map(({ entityRef }) => entityRef));
    } catch (error) {
      logger.debug(`No new entities: ${stringifyError(error)}`);
    }
    if ([...this.#missing.values()].some(times => times < LOOK_UPS)) {
      this.#lookUp ??= setTimeout(
        () => this.#lookUpMissing(),
        this.#timings.lookUpMs,
      ).unref();
    }
  }

  #tell(entityRefs: string[]): void {
    if (entityRefs.length > 0) {
      this.#listeners.forEach(listener => listener(entityRefs));
    }
  }
}

function isSame(a?: EntityFacts, b?: EntityFacts): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
