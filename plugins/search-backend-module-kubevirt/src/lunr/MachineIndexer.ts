import { BatchSearchEngineIndexer } from '@backstage/plugin-search-backend-node';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { VirtualMachineDocument } from 'backstage-plugin-kubevirt-common';

/**
 * Takes in the documents of virtual machines, and hands them over once they
 * are all there.
 *
 * @internal
 */
export class MachineIndexer extends BatchSearchEngineIndexer {
  readonly #documents: VirtualMachineDocument[] = [];
  readonly #done: (documents: VirtualMachineDocument[]) => void;

  static create(
    done: (documents: VirtualMachineDocument[]) => void,
  ): MachineIndexer {
    return new MachineIndexer(done);
  }

  private constructor(done: (documents: VirtualMachineDocument[]) => void) {
    super({ batchSize: 1000 });
    this.#done = done;
  }

  async initialize(): Promise<void> {}

  async index(documents: IndexableDocument[]): Promise<void> {
    this.#documents.push(...(documents as VirtualMachineDocument[]));
  }

  async finalize(): Promise<void> {
    this.#done(this.#documents);
  }
}
