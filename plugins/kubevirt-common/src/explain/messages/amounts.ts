import { formatBytes, parseQuantity } from '../../quantities';

/**
 * A quantity as a plain number, near enough for sums and sentences.
 *
 * @internal
 */
export function amountOf(
  quantity: string | number | undefined,
): number | undefined {
  const value = parseQuantity(quantity);
  return value && Number(`${value.digits}e${value.exponent}`);
}

/**
 * An amount of a resource in words: `8 CPUs`, `16 GiB of memory`, `2 of
 * nvidia.com/GA100`.
 *
 * @param resource - as quotas and requests name it: `requests.cpu`, `memory`,
 *   `count/pods`
 * @internal
 */
export function resourceText(resource: string, amount: number): string {
  const name = resource.replace(/^(?:requests|limits|count)[./]/, '');
  return `${amountText(resource, amount)}${nounOf(name, amount)}`;
}

/**
 * The amount alone, with its unit where the resource is counted in bytes.
 *
 * @internal
 */
export function amountText(resource: string, amount: number): string {
  return /memory|storage|hugepages/.test(resource)
    ? formatBytes(Math.round(amount))
    : String(Number(amount.toFixed(3)));
}

function nounOf(name: string, amount: number): string {
  const plural = amount === 1 ? '' : 's';
  if (name === 'cpu') {
    return ` CPU${plural}`;
  }
  if (/storage$/.test(name)) {
    return ' of storage';
  }
  if (name === 'memory') {
    return ' of memory';
  }
  if (name.includes('/') || name.startsWith('hugepages')) {
    return ` of ${name}`;
  }
  if (name === 'persistentvolumeclaims') {
    return ` volume claim${plural}`;
  }
  return name === 'pods' ? ` pod${plural}` : ` of ${name}`;
}
