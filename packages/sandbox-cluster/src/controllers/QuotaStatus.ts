import { addUsage, quantity, Usage } from '../admission/quota/amounts';
import { isCounted } from '../admission/quota/isCounted';
import { hardLimits, quotaUsage } from '../admission/quota/quotaUsage';
import { ApiObject } from '../objects/ApiObject';
import { jsonEquals } from '../objects/json';
import { ClusterObjects } from '../registry/ClusterObjects';
import { Registry } from '../registry/Registry';
import { StrategyContext } from '../resources/ResourceStrategy';
import { StoreEvent } from '../storage/ObjectStore';
import { Controller } from './Controller';
import { controllerUser } from './controllerContext';

const QUOTAS = 'resourcequotas';

type Amounts = Record<string, string>;

/**
 * Counts in the status of each quota what is used of it.
 *
 * Source: Kubernetes 1.36 pkg/controller/resourcequota.
 *
 * @internal
 */
export class QuotaStatus implements Controller {
  static create(options: { registry: Registry }): QuotaStatus {
    return new QuotaStatus(options.registry);
  }

  readonly #dirty = new Set<string>();
  readonly #objects: ClusterObjects;
  readonly #reader: Pick<StrategyContext, 'readAll'> = {
    readAll: (apiVersion, kind, namespace) =>
      this.#objects.list(apiVersion, kind, namespace),
  };

  private constructor(private readonly registry: Registry) {
    this.#objects = ClusterObjects.create({
      registry,
      user: controllerUser('resourcequota-controller'),
      manager: 'kube-controller-manager',
    });
  }

  observe(_resource: string, { object }: StoreEvent): boolean {
    const { namespace } = object.metadata;
    if (namespace && this.registry.store.table(QUOTAS).size > 0) {
      this.#dirty.add(namespace);
    }
    return this.#dirty.size > 0;
  }

  run(): void {
    const namespaces = [...this.#dirty];
    this.#dirty.clear();
    for (const namespace of namespaces) {
      for (const quota of this.registry.store.table(QUOTAS).list(namespace)) {
        const status = this.#status(quota);
        if (!jsonEquals(quota.status, status)) {
          this.#objects.jsonPatch(
            'v1',
            'ResourceQuota',
            quota.metadata,
            [{ op: 'add', path: '/status', value: status }],
            { subresource: 'status' },
          );
        }
      }
    }
  }

  #status(quota: ApiObject): { hard: Amounts; used: Amounts } {
    const { all } = this.registry.resources;
    const usage = all
      .filter(({ namespaced }) => namespaced)
      .map(definition => quotaUsage(quota, definition, this.#reader))
      .reduce(addUsage, new Map());
    const hard = hardLimits(quota);
    return {
      hard: texts(hard),
      used: texts(
        new Map(
          [...hard.keys()]
            .filter(name => isCounted(name, all))
            .map(name => [name, usage.get(name) ?? quantity('0')]),
        ),
      ),
    };
  }
}

function texts(usage: Usage): Amounts {
  return Object.fromEntries(
    [...usage].map(([name, amount]) => [name, amount.toString()]),
  );
}
