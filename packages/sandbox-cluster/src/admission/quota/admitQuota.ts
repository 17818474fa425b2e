import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import {
  groupVersion,
  ResourceDefinition,
} from '../../resources/ResourceDefinition';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { statusErrors } from '../../status/statusErrors';
import { addUsage, quantity, Usage, usageOf } from './usageOf';

const zero = quantity('0');

const compulsory = [
  'cpu',
  'memory',
  'requests.cpu',
  'requests.memory',
  'limits.cpu',
  'limits.memory',
];

/**
 * The admission plugin ResourceQuota: nothing is created, and no claim grows,
 * beyond the quotas of its namespace.
 *
 * @throws ApiError 403 where a quota would be exceeded
 *
 * @internal
 */
export function admitQuota(
  definition: ResourceDefinition,
  object: ApiObject,
  current: ApiObject | undefined,
  context: StrategyContext,
): void {
  const { namespace, name } = object.metadata;
  if (!namespace || (current && definition.kind !== 'PersistentVolumeClaim')) {
    return;
  }
  const subject = { group: definition.group, kind: definition.plural, name };
  const requested = usageOf(definition, object);
  const before = current ? usageOf(definition, current) : new Map();
  for (const quota of context.readAll('v1', 'ResourceQuota', namespace)) {
    const hard = hardLimits(quota);
    if (definition.kind === 'Pod' && definition.group === '') {
      checkCompulsory(subject, quota, hard, object, requested);
    }
    const relevant = [...hard.keys()].filter(each => requested.has(each));
    if (relevant.length === 0) {
      continue;
    }
    const used = totalUsage(definition, namespace, context);
    const delta = (each: string) => {
      const wanted = requested.get(each)!;
      const had = before.get(each);
      return had ? wanted.minus(had) : wanted;
    };
    const exceeded = relevant
      .filter(each => {
        const change = delta(each);
        const total = (used.get(each) ?? zero).plus(change);
        return change.nano > 0n && total.compare(hard.get(each)!) > 0;
      })
      .sort();
    if (exceeded.length > 0) {
      const list = (amountOf: (each: string) => unknown) =>
        exceeded.map(each => `${each}=${amountOf(each)}`).join(',');
      throw statusErrors.forbidden(
        subject,
        `exceeded quota: ${quota.metadata.name}, requested: ${list(
          delta,
        )}, used: ${list(each => used.get(each) ?? zero)}, limited: ${list(
          each => hard.get(each),
        )}`,
      );
    }
  }
}

/** The limits of a quota. @internal */
export function hardLimits(quota: ApiObject): Usage {
  const hard = (jsonAt(quota, 'spec', 'hard') ?? {}) as Record<string, string>;
  return new Map(
    Object.entries(hard).map(([name, text]) => [name, quantity(text)]),
  );
}

/** What all objects of a resource in a namespace count for. @internal */
export function totalUsage(
  definition: ResourceDefinition,
  namespace: string,
  context: Pick<StrategyContext, 'readAll'>,
): Usage {
  return context
    .readAll(groupVersion(definition), definition.kind, namespace)
    .map(each => usageOf(definition, each))
    .reduce(addUsage, new Map());
}

// A pod has to say how much it wants of what is limited.
function checkCompulsory(
  subject: { group: string; kind: string; name: string },
  quota: ApiObject,
  hard: Usage,
  pod: ApiObject,
  requested: Usage,
): void {
  const missing = compulsory.filter(
    each => hard.has(each) && !requested.has(each),
  );
  if (missing.length === 0) {
    return;
  }
  const containers = (
    (jsonAt(pod, 'spec', 'containers') ?? []) as Array<{ name: string }>
  )
    .map(({ name }) => name)
    .join(',');
  throw statusErrors.forbidden(
    subject,
    `failed quota: ${quota.metadata.name}: must specify ${missing
      .map(each => `${each} for: ${containers}`)
      .join('; ')}`,
  );
}
