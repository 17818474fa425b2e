import { SearchQuery } from '@backstage/plugin-search-common';
import {
  VIRTUAL_MACHINE_ENTITY_TYPE,
  VirtualMachineDocument,
} from 'backstage-plugin-kubevirt-common';
import lunr from 'lunr';
import { MachineText } from './MachineText';
import { wordForm } from './wordForm';

type Filters = NonNullable<SearchQuery['filters']>;

/** Results say themselves why they were found. */
const UNMARKED: lunr.MatchData = { metadata: {}, combine: () => {} };

/**
 * A query of which nothing but the question matters.
 *
 * @internal
 */
export class MachineQuery extends lunr.Query {
  asked: SearchQuery = { term: '' };
}

/**
 * All documents of virtual machines, searched through from the first to the
 * last at each question, which takes milliseconds for thousands. Stands where
 * Backstage's engine has an index of Lunr's. One of those takes, for the many
 * short fields of 10,000 machines, 20 seconds of CPU each time it is made and
 * 1.5 GB of memory, and splits addresses into numbers.
 *
 * @internal
 */
export class MachineIndex extends lunr.Index {
  readonly #machines: readonly {
    ref: string;
    document: VirtualMachineDocument;
    text: MachineText;
  }[];

  static of(documents: readonly VirtualMachineDocument[]): MachineIndex {
    return new MachineIndex(documents);
  }

  private constructor(documents: readonly VirtualMachineDocument[]) {
    super({
      invertedIndex: {},
      documentVectors: {},
      tokenSet: new lunr.TokenSet(),
      fields: [],
      pipeline: new lunr.Pipeline(),
    });
    this.#machines = documents.map(document => ({
      // The catalog's own document of an entity has the same location.
      ref: `${VIRTUAL_MACHINE_ENTITY_TYPE} ${document.location}`,
      document,
      text: MachineText.of(document),
    }));
  }

  /** @returns the documents by the references that results have */
  documents(): Record<string, VirtualMachineDocument> {
    return Object.fromEntries(
      this.#machines.map(({ ref, document }) => [ref, document]),
    );
  }

  /**
   * The machines that have all of the words, the best first. What a word is
   * worth depends, as with Lunr, on how rare it is, so that the results can be
   * among those of other types.
   *
   * @throws Error where no machine has a field that a filter names, in the
   *   words by which the engine knows that another type is meant
   */
  query(build: lunr.Index.QueryBuilder): lunr.Index.Result[] {
    const query = new MachineQuery([]);
    build.call(query, query);
    const { term, filters = {} } = query.asked;
    let found = this.#machines
      .filter(({ document }) => passes(document, filters))
      .map(machine => ({ machine, score: 0 }));
    for (const word of new Set(term.split(/\s+/).map(wordForm))) {
      if (word) {
        const fitting = found
          .map(each => ({ ...each, fit: each.machine.text.fit(word) }))
          .filter(({ fit }) => fit > 0);
        const rarity = inverseFrequency(fitting.length, this.#machines.length);
        found = fitting.map(({ machine, score, fit }) => ({
          machine,
          score: score + fit * rarity,
        }));
      }
    }
    return found
      .sort((a, b) => b.score - a.score)
      .map(({ machine, score }) => ({
        ref: machine.ref,
        score,
        matchData: UNMARKED,
      }));
  }
}

/** As lunr.idf has it. */
function inverseFrequency(found: number, all: number): number {
  return Math.log(1 + Math.abs((all - found + 0.5) / (found + 0.5)));
}

function passes(document: VirtualMachineDocument, filters: Filters): boolean {
  return Object.entries(filters).every(([field, wanted]) => {
    if (!Object.hasOwn(document, field)) {
      throw new Error(`unrecognised field ${field}`);
    }
    const value = String(document[field as keyof VirtualMachineDocument]);
    const values = [value, ...value.split(' ')].map(wordForm);
    return [wanted].flat().some(each => values.includes(wordForm(`${each}`)));
  });
}
