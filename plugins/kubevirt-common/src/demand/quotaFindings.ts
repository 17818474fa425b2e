import { error, warning } from '../check/findings';
import { Finding } from '../check';
import {
  amountOf,
  amountText,
  resourceText,
} from '../explain/messages/amounts';
import { appliesToLauncher } from './appliesToLauncher';
import { Demand } from './Demand';
import { demandField } from './demandField';
import { ResourceQuota } from './ResourceQuota';
import { VirtualMachineValues } from '../values';

/** Names under which quotas count the pod; claims and Services count anyway. */
const OF_POD =
  /^(?:(?:requests|limits)\.(?!storage)|cpu$|memory$|pods$|count\/(?:pods|virtualmachineinstances))/;

/**
 * Compares what a virtual machine will take with what the quotas of its
 * namespace have left. Kubernetes itself would say it only when KubeVirt
 * makes the pod, long after the virtual machine was accepted.
 *
 * @param options - `quotas` of the namespace; `values` that the fields are
 * named by
 * @returns errors, or warnings for what is needed only at a start that is
 * left to a person
 * @public
 */
export function quotaFindings(options: {
  demand: Demand;
  quotas: readonly ResourceQuota[];
  values: VirtualMachineValues;
}): Finding[] {
  const { demand, quotas, values } = options;
  const startsByItself = !['Halted', 'Manual'].includes(
    values.runStrategy ?? '',
  );
  return quotas.flatMap(quota => {
    const { hard = quota.spec?.hard ?? {}, used = {} } = quota.status ?? {};
    return Object.entries(hard).flatMap(([name, limit]) => {
      const asked = demand.amounts[name];
      const most = amountOf(limit);
      const isOfPod = OF_POD.test(name);
      if (!asked || most === undefined) {
        return [];
      }
      if (isOfPod ? !appliesToLauncher(quota) : isScoped(quota)) {
        return [];
      }
      const left = Math.max(0, most - (amountOf(used[name]) ?? 0));
      // Sums of thousandths are not exact.
      if (asked <= left * (1 + Number.EPSILON * 8)) {
        return [];
      }
      const say = isOfPod && !startsByItself ? warning : error;
      return say(
        'quota',
        demandField(name, values),
        `Quota '${quota.metadata?.name}' has ${amountText(
          name,
          left,
        )} of ${resourceText(
          name,
          most,
        )} left (${name}), and it takes ${askedText(name, asked, demand)}.`,
        say === warning
          ? 'It cannot be started until the quota has room.'
          : "Ask for less, or have the namespace's quota raised.",
      );
    });
  });
}

function isScoped({ spec }: ResourceQuota) {
  return Boolean(
    spec?.scopes?.length || spec?.scopeSelector?.matchExpressions?.length,
  );
}

function askedText(name: string, asked: number, { memoryOverhead }: Demand) {
  const text = amountText(name, asked);
  return /^(?:requests\.)?memory$/.test(name) && memoryOverhead > 0
    ? `${text}, of which ${amountText(name, memoryOverhead)} are KubeVirt's`
    : text;
}
