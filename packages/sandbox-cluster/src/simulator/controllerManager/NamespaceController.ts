import {
  ApiError,
  pathOf,
  ResourceType,
  resourceTypes,
  Writer,
} from '../client';
import { KubeObject } from '../model';
import { control, SimulatorContext, writeAs } from '../SimulatorContext';
import { Namespace, namespaceConditions } from './namespaceConditions';
import { namespacedTypes } from './namespacedTypes';

const { namespaces } = resourceTypes;
/** Milliseconds between two looks at what is left. */
const interval = 500;

/**
 * Plays the namespace controller: empties namespaces that are to be deleted,
 * says what is left in them, and lets those go that are empty.
 *
 * Source: Kubernetes 1.36 pkg/controller/namespace/deletion.
 *
 * @internal
 */
export class NamespaceController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;

  /** Subscribes to namespaces. */
  static create(context: SimulatorContext): NamespaceController {
    return new NamespaceController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    this.#writer = writeAs(context, {
      component: 'namespace-controller',
      manager: 'kube-controller-manager',
    }).writer;
    control(context, {
      name: 'namespaces',
      type: namespaces,
      work: name =>
        this.#finish(name).catch(error => {
          // It has just gone.
          if (ApiError.is(error, 404)) return undefined;
          throw error;
        }),
    });
  }

  async #finish(name: string): Promise<number | undefined> {
    const { store } = this.#context.informers.of(namespaces);
    const namespace: Namespace | undefined = store.get(name);
    if (!namespace?.metadata.deletionTimestamp) return undefined;
    const { client } = this.#writer;
    const left: KubeObject[] = [];
    for (const type of await namespacedTypes(client)) {
      left.push(...(await this.#empty(type, name)));
    }
    const conditions = namespaceConditions(namespace, left);
    await this.#writer.update<Namespace>(
      namespaces,
      namespace,
      { ...namespace, status: { ...namespace.status, conditions } },
      'status',
    );
    if (left.length > 0) return interval;
    const finalizers = namespace.spec?.finalizers?.filter(
      each => each !== 'kubernetes',
    );
    await client.replaceSubresource(namespaces, { name }, 'finalize', {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
      spec: { finalizers },
    });
    return undefined;
  }

  /** Deletes what there is of a kind, and returns it. */
  async #empty(type: ResourceType, namespace: string): Promise<KubeObject[]> {
    const { client } = this.#writer;
    const { items } = await client.read<{ items: KubeObject[] }>(
      pathOf(type, { namespace }),
      { limit: '500' },
    );
    const objects = items.map(item => ({ ...item, kind: type.kind }));
    for (const object of objects) {
      const { uid, deletionTimestamp } = object.metadata;
      if (deletionTimestamp) continue;
      await client.delete(type, object.metadata, { uid }).catch(error => {
        // Somebody else has deleted it, and perhaps made another.
        if (!ApiError.is(error, 404, 409)) throw error;
      });
    }
    return objects;
  }
}
