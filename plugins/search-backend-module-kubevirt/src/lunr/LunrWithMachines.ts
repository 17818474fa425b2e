import { LoggerService } from '@backstage/backend-plugin-api';
import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import {
  VIRTUAL_MACHINE_ENTITY_TYPE,
  VirtualMachineDocument,
} from 'backstage-plugin-kubevirt-common';
import { MachineIndex, MachineQuery } from './MachineIndex';

type Translator = Parameters<LunrSearchEngine['setTranslator']>[0];

/**
 * Backstage's Lunr engine with a `MachineIndex` among its indices.
 *
 * @internal
 */
export class LunrWithMachines extends LunrSearchEngine {
  /** By what their documents are stored. */
  #refs: readonly string[] = [];

  static create(options: { logger: LoggerService }): LunrWithMachines {
    return new LunrWithMachines(options);
  }

  private constructor(options: { logger: LoggerService }) {
    super(options);
    this.setTranslator(this.translator as Translator);
  }

  setTranslator(translate: Translator): void {
    super.setTranslator(query => {
      const translated = translate(query);
      return {
        ...translated,
        lunrQueryBuilder(clauses) {
          if (clauses instanceof MachineQuery) {
            clauses.asked = query;
          } else {
            translated.lunrQueryBuilder.call(clauses, clauses);
          }
        },
      };
    });
  }

  /** Takes these in place of the virtual machines that it has. */
  setMachines(documents: readonly VirtualMachineDocument[]): void {
    const index = MachineIndex.of(documents);
    this.lunrIndices[VIRTUAL_MACHINE_ENTITY_TYPE] = index;
    for (const ref of this.#refs) {
      delete this.docStore[ref];
    }
    const stored = index.documents();
    Object.assign(this.docStore, stored);
    this.#refs = Object.keys(stored);
  }
}
