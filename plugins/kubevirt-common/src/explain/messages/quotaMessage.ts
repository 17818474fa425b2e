import { amountOf } from './amounts';

/** @internal */
export interface QuotaRefusal {
  quota: string;
  resources: {
    name: string;
    requested: number;
    used: number;
    limit: number;
  }[];
}

/**
 * Reads what the ResourceQuota admission plugin says:
 * `exceeded quota: q, requested: cpu=8, used: cpu=0, limited: cpu=1`
 * (Kubernetes v1.36 staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go).
 *
 * @returns undefined where the text is not of that form
 * @internal
 */
export function parseQuotaMessage(text: string): QuotaRefusal | undefined {
  const match =
    /exceeded quota: ([^,]+), requested: (.*?), used: (.*?), limited: (\S+)/.exec(
      text,
    );
  if (!match) {
    return undefined;
  }
  const [, quota, ...lists] = match;
  const [requested, used, limited] = lists.map(amounts);
  const resources = [...requested].flatMap(([name, amount]) => {
    const limit = limited.get(name);
    return limit === undefined
      ? []
      : [{ name, requested: amount, used: used.get(name) ?? 0, limit }];
  });
  return { quota, resources };
}

function amounts(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const pair of text.split(',')) {
    const at = pair.lastIndexOf('=');
    const amount = amountOf(
      pair.slice(at + 1).replace(/[^0-9A-Za-z.+-]+$/, ''),
    );
    if (at > 0 && amount !== undefined) {
      found.set(pair.slice(0, at).trim(), amount);
    }
  }
  return found;
}
