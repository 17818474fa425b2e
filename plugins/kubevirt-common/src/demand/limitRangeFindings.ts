import { Finding } from '../check';
import { error } from '../check/findings';
import { amountOf, amountText } from '../explain/messages/amounts';
import { ClaimSpec } from '../objects';
import { VirtualMachineValues } from '../values';
import { demandField } from './demandField';
import { ContainerDemand } from './launcherContainers';
import { LimitRange } from './LimitRange';

type Bounds = NonNullable<NonNullable<LimitRange['spec']>['limits']>[number];

/** What asks for something, in the words of a sentence. */
interface Asker {
  who: string;
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
      who: `container '${name}' of the launcher pod`,
      requests,
      limits,
    })),
    Pod: containers.length
      ? [
          {
            who: 'the launcher pod',
            requests: sum(containers.map(({ requests }) => requests)),
            limits: {},
          },
        ]
      : [],
    PersistentVolumeClaim: claims.map(({ resources }) => {
      const storage = amountOf(resources?.requests?.storage);
      return {
        who: 'the claim of the root disk',
        requests: { ...(storage !== undefined && { storage }) },
        limits: {},
      };
    }),
  };
  return limitRanges.flatMap(range =>
    (range.spec?.limits ?? []).flatMap(bounds =>
      (askers[bounds.type ?? ''] ?? []).flatMap(asker =>
        compare(`LimitRange '${range.metadata?.name}'`, bounds, asker, values),
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
    const say = (what: string, bound: number, amount: number, how: string) =>
      error(
        'limit-range',
        demandField(name, values),
        `${range} allows ${what} ${amountText(
          name,
          bound,
        )} of ${name} for one ${bounds.type}, and ${who} asks for ${amountText(
          name,
          amount,
        )}.`,
        how,
      );
    if (least !== undefined && asked < least) {
      return [
        say('no less than', least, asked, 'Ask for more, or have it lowered.'),
      ];
    }
    return most !== undefined && wanted > most
      ? [say('no more than', most, wanted, 'Ask for less, or have it raised.')]
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
