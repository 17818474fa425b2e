import { LoggerService } from '@backstage/backend-plugin-api';
import { LunrSearchEngine } from '@backstage/plugin-search-backend-node';
import { VirtualMachineDocument } from 'backstage-plugin-kubevirt-common';
import lunr from 'lunr';
import { compoundForm, wholeCompoundForm } from '../document/compoundForm';

/** Where documents have the forms of compounds; others have no such field. */
const FIELD: keyof VirtualMachineDocument = 'words';

/**
 * Backstage's Lunr engine, but for compound words in the index of virtual
 * machines: each has to be found as it is, or as the beginning of a value.
 *
 * @internal
 */
export class ExactLunrSearchEngine extends LunrSearchEngine {
  static create(options: { logger: LoggerService }): ExactLunrSearchEngine {
    return new ExactLunrSearchEngine(options);
  }

  private constructor(options: { logger: LoggerService }) {
    super(options);
    const translate = this.translator;
    this.setTranslator(query => {
      const translated = translate(query) as ReturnType<
        Parameters<LunrSearchEngine['setTranslator']>[0]
      >;
      const words = query.term.split(/\s+/).filter(word => compoundForm(word));
      return {
        ...translated,
        lunrQueryBuilder(clauses) {
          translated.lunrQueryBuilder.call(clauses, clauses);
          if (clauses.allFields.includes(FIELD)) {
            words.forEach(word => requireCompound(clauses, word));
          }
        },
      };
    });
  }
}

function requireCompound(clauses: lunr.Query, word: string): void {
  const exactly = { fields: [FIELD], usePipeline: false };
  clauses.term(compoundForm(word) ?? '', {
    ...exactly,
    wildcard: lunr.Query.wildcard.TRAILING,
    presence: lunr.Query.presence.REQUIRED,
  });
  // The whole value comes before those that only begin like it.
  clauses.term(wholeCompoundForm(word) ?? '', { ...exactly, boost: 1000 });
}
