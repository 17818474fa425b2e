import { Finding, FindingWord } from '../check';
import { error } from '../check/findings';
import { amountOf, amountText } from '../explain/messages/amounts';
import { ClaimSpec } from '../objects';
import { VirtualMachineValues } from '../values';
import { demandField } from './demandField';
import { ContainerDemand } from './launcherContainers';
import { LimitRange } from './LimitRange';

type Bounds = NonNullable<NonNullable<LimitRange['spec']>['limits']>[number];

/** What asks for something. */
interface Asker {
  who: FindingWord;
  requests: Record<string, number>;
  limits: Record<string, number>;
}

/**
 * Compares what the containers of the launcher pod, the pod and the claims
 * will ask for with what a namespace allows for one of them (Kubernetes v1.36
 * plugin/pkg/admission/limitranger). A container without a limit gets the
 * default one, and must not ask for more than that.
 *
 * @returns errors
 * @public
 */
export function limitRangeFindings(options: {
  containers: readonly ContainerDemand[];
  claims: readonly ClaimSpec[];
  limitRanges: readonly LimitRange[];
  values: VirtualMachineValues;
}): Finding[] {
  const { containers, claims, limitRanges, values } = options;
  const askers: Record<string, Asker[]> = {
    Container: containers.map(({ name, requests, limits }) => ({
      who: { word: 'container', params: { name } },
      requests,
      limits,
    })),
    Pod: containers.length
      ? [
          {
            who: { word: 'pod' },
            requests: sum(containers.map(({ requests }) => requests)),
            limits: {},
          },
        ]
      : [],
    PersistentVolumeClaim: claims.map(({ resources }) => {
      const storage = amountOf(resources?.requests?.storage);
      return {
        who: { word: 'root-claim' },
        requests: { ...(storage !== undefined && { storage }) },
        limits: {},
      };
    }),
  };
  return limitRanges.flatMap(range =>
    (range.spec?.limits ?? []).flatMap(bounds =>
      (askers[bounds.type ?? ''] ?? []).flatMap(asker =>
        compare(range.metadata?.name ?? '', bounds, asker, values),
      ),
    ),
  );
}

function compare(
  range: string,
  bounds: Bounds,
  { who, requests, limits }: Asker,
  values: VirtualMachineValues,
): Finding[] {
  return Object.entries(requests).flatMap(([name, asked]) => {
    const least = amountOf(bounds.min?.[name]);
    const most = amountOf(
      limits[name] === undefined
        ? bounds.default?.[name] ?? bounds.max?.[name]
        : bounds.max?.[name],
    );
    const wanted = Math.max(asked, limits[name] ?? 0);
    const field = demandField(name, values);
    const said = (bound: number, amount: number) => ({
      range,
      bound: amountText(name, bound),
      resource: name,
      type: bounds.type ?? '',
      who,
      amount: amountText(name, amount),
    });
    if (least !== undefined && asked < least) {
      return [error('limit-range.low', field, said(least, asked))];
    }
    return most !== undefined && wanted > most
      ? [error('limit-range.high', field, said(most, wanted))]
      : [];
  });
}

function sum(all: Record<string, number>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const [name, amount] of all.flatMap(each => Object.entries(each))) {
    total[name] = (total[name] ?? 0) + amount;
  }
  return total;
}
