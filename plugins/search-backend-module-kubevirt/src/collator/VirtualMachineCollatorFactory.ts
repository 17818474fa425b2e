import { Readable } from 'node:stream';
import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import {
  KUBEVIRT_CLUSTER_ANNOTATION,
  KUBEVIRT_NAMESPACE_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
  VIRTUAL_MACHINE_ENTITY_TYPE,
  VirtualMachineDocument,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtInventory } from 'backstage-plugin-kubevirt-node';
import { virtualMachineDocument } from '../document/virtualMachineDocument';
import { KnownStates } from './KnownStates';

/** Documents between which other work gets its turn. */
const SLICE = 50;

/**
 * Makes a document of each entity of a virtual machine. Who may read the
 * entity finds the document.
 *
 * @internal
 */
export class VirtualMachineCollatorFactory implements DocumentCollatorFactory {
  readonly type = VIRTUAL_MACHINE_ENTITY_TYPE;
  readonly visibilityPermission = catalogEntityReadPermission;
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #states: KnownStates;

  static create(options: {
    auth: AuthService;
    catalog: CatalogService;
    inventory: KubevirtInventory;
  }): VirtualMachineCollatorFactory {
    return new VirtualMachineCollatorFactory(options);
  }

  private constructor(
    options: Parameters<typeof VirtualMachineCollatorFactory.create>[0],
  ) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#states = KnownStates.create({ inventory: options.inventory });
  }

  async getCollator(): Promise<Readable> {
    return Readable.from(this.#documents());
  }

  /** Ends the subscription to the inventory. */
  stop(): void {
    this.#states.stop();
  }

  async *#documents(): AsyncGenerator<VirtualMachineDocument> {
    const pages = this.#catalog.streamEntities(
      {
        filter: {
          kind: 'Resource',
          'spec.type': VIRTUAL_MACHINE_ENTITY_TYPE,
        },
        fields: ['kind', 'metadata', 'spec', 'relations'],
      },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    let count = 0;
    for await (const entities of pages) {
      for (const entity of entities) {
        const identity = identityOf(entity);
        if (identity) {
          const view = this.#states.get(identity);
          yield virtualMachineDocument({ entity, identity, view });
          if (++count % SLICE === 0) {
            await new Promise(resolve => setImmediate(resolve));
          }
        }
      }
    }
  }
}

function identityOf({ metadata }: Entity): VirtualMachineIdentity | undefined {
  const { annotations = {} } = metadata;
  const cluster = annotations[KUBEVIRT_CLUSTER_ANNOTATION];
  const namespace = annotations[KUBEVIRT_NAMESPACE_ANNOTATION];
  const name = annotations[KUBEVIRT_VM_ANNOTATION];
  return cluster && namespace && name
    ? { cluster, namespace, name }
    : undefined;
}
