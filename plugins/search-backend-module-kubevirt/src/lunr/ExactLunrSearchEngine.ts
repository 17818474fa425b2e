import { Writable } from 'node:stream';
import { LoggerService } from '@backstage/backend-plugin-api';
import { SearchEngine } from '@backstage/plugin-search-backend-node';
import {
  IndexableResultSet,
  SearchQuery,
} from '@backstage/plugin-search-common';
import { VIRTUAL_MACHINE_ENTITY_TYPE } from 'backstage-plugin-kubevirt-common';
import { LunrWithMachines } from './LunrWithMachines';
import { MachineIndexer } from './MachineIndexer';

/**
 * Backstage's Lunr engine, but for virtual machines, which have an index of
 * another kind.
 *
 * @internal
 */
export class ExactLunrSearchEngine implements SearchEngine {
  readonly #lunr: LunrWithMachines;

  static create(options: { logger: LoggerService }): ExactLunrSearchEngine {
    return new ExactLunrSearchEngine(LunrWithMachines.create(options));
  }

  private constructor(lunr: LunrWithMachines) {
    this.#lunr = lunr;
  }

  setTranslator(translator: Parameters<LunrWithMachines['setTranslator']>[0]) {
    this.#lunr.setTranslator(translator);
  }

  async getIndexer(type: string): Promise<Writable> {
    return type === VIRTUAL_MACHINE_ENTITY_TYPE
      ? MachineIndexer.create(documents => this.#lunr.setMachines(documents))
      : this.#lunr.getIndexer(type);
  }

  query(query: SearchQuery): Promise<IndexableResultSet> {
    return this.#lunr.query(query);
  }
}
