import { Condition, KubeObject, setCondition } from '../model';

/**
 * A `v1` Namespace, as far as its end goes.
 *
 * @internal
 */
export interface Namespace extends KubeObject {
  spec?: { finalizers?: string[] };
  status?: { phase?: string; conditions?: Condition[] };
}

/**
 * What a namespace that ends says about what is left in it.
 *
 * Source: Kubernetes 1.36
 * pkg/controller/namespace/deletion/status_condition_utils.go.
 *
 * @internal
 */
export function namespaceConditions(
  { status }: Namespace,
  left: KubeObject[],
): Condition[] {
  const finalizers = left.flatMap(({ metadata }) => metadata.finalizers ?? []);
  const content = counted(left.map(({ kind }) => kind)).map(
    ([kind, count]) => `${kind} has ${count} resource instances`,
  );
  const held = counted(finalizers).map(
    ([finalizer, count]) => `${finalizer} in ${count} resource instances`,
  );
  const told = setCondition(status?.conditions, {
    type: 'NamespaceContentRemaining',
    ...(content.length > 0
      ? {
          status: 'True',
          reason: 'SomeResourcesRemain',
          message: `Some resources are remaining: ${content.join(', ')}`,
        }
      : {
          status: 'False',
          reason: 'ContentRemoved',
          message: 'All content successfully removed',
        }),
  });
  return setCondition(told, {
    type: 'NamespaceFinalizersRemaining',
    ...(held.length > 0
      ? {
          status: 'True',
          reason: 'SomeFinalizersRemain',
          message: `Some content in the namespace has finalizers remaining: ${held.join(
            ', ',
          )}`,
        }
      : {
          status: 'False',
          reason: 'ContentHasNoFinalizers',
          message: 'All content-preserving finalizers finished',
        }),
  });
}

function counted(names: string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}
