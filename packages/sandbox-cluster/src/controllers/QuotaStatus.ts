import { hardLimits } from '../admission/quota/admitQuota';
import { addUsage, quantity, Usage, usageOf } from '../admission/quota/usageOf';
import { jsonEquals } from '../objects/json';
import { ClusterObjects } from '../registry/ClusterObjects';
import { Registry } from '../registry/Registry';
import { resourceName } from '../resources/ResourceDefinition';
import { StoreEvent } from '../storage/ObjectStore';
import { Controller } from './Controller';
import { controllerUser } from './controllerContext';

const QUOTAS = 'resourcequotas';

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
      const quotas = this.registry.store.table(QUOTAS).list(namespace);
      if (quotas.length === 0) {
        continue;
      }
      const usage = this.#usage(namespace);
      for (const quota of quotas) {
        const hard = hardLimits(quota);
        const status = {
          hard: texts(hard),
          used: texts(
            new Map(
              [...hard.keys()].map(name => [
                name,
                usage.get(name) ?? quantity('0'),
              ]),
            ),
          ),
        };
        if (!jsonEquals(quota.status, status)) {
          this.#objects.mergePatch(
            'v1',
            'ResourceQuota',
            quota.metadata,
            { status },
            { subresource: 'status' },
          );
        }
      }
    }
  }

  #usage(namespace: string): Usage {
    return this.registry.resources.all
      .filter(({ namespaced }) => namespaced)
      .flatMap(definition =>
        this.registry.store
          .table(resourceName(definition))
          .list(namespace)
          .map(object => usageOf(definition, object)),
      )
      .reduce(addUsage, new Map());
  }
}

function texts(usage: Usage): Record<string, string> {
  return Object.fromEntries(
    [...usage].map(([name, amount]) => [name, amount.toString()]),
  );
}
