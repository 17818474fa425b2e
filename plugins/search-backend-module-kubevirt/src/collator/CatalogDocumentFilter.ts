import { DecoratorBase } from '@backstage/plugin-search-backend-node';
import { IndexableDocument } from '@backstage/plugin-search-common';
import { VIRTUAL_MACHINE_ENTITY_TYPE } from 'backstage-plugin-kubevirt-common';

/**
 * Leaves out the documents that the catalog's collator makes of virtual
 * machines, which have better ones.
 *
 * @internal
 */
export class CatalogDocumentFilter extends DecoratorBase {
  static create(): CatalogDocumentFilter {
    return new CatalogDocumentFilter();
  }

  private constructor() {
    super();
  }

  async initialize(): Promise<void> {}

  async finalize(): Promise<void> {}

  async decorate(
    document: IndexableDocument & { kind?: string; type?: string },
  ): Promise<IndexableDocument | undefined> {
    const { kind, type } = document;
    return kind === 'Resource' && type === VIRTUAL_MACHINE_ENTITY_TYPE
      ? undefined
      : document;
  }
}
