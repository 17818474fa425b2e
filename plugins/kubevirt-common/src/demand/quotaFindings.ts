import { error, warning } from '../check/findings';
import { Finding, FindingParam } from '../check';
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
      const field = demandField(name, values);
      const said = {
        quota: quota.metadata?.name ?? '',
        left: amountText(name, left),
        most: resourceText(name, most),
        resource: name,
        asked: askedText(name, asked, demand),
      };
      return isOfPod && !startsByItself
        ? warning('quota.later', field, said)
        : error('quota', field, said);
    });
  });
}

function isScoped({ spec }: ResourceQuota) {
  return Boolean(
    spec?.scopes?.length || spec?.scopeSelector?.matchExpressions?.length,
  );
}

function askedText(
  name: string,
  asked: number,
  { memoryOverhead }: Demand,
): FindingParam {
  const amount = amountText(name, asked);
  return /^(?:requests\.)?memory$/.test(name) && memoryOverhead > 0
    ? {
        word: 'overhead',
        params: { amount, overhead: amountText(name, memoryOverhead) },
      }
    : amount;
}
