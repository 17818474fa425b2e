import { Quantity } from './KubeObject';

const factors: Record<string, number> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: 1024 ** 3,
  Ti: 1024 ** 4,
  Pi: 1024 ** 5,
};

/**
 * Reads a Kubernetes quantity.
 *
 * @param quantity - `500m`, `16Gi`, 8; undefined counts as nothing
 * @returns its amount in the resource's base unit (cores, bytes, pieces)
 * @throws RangeError where it is no quantity
 * @internal
 */
export function parseQuantity(quantity: Quantity | undefined): number {
  if (quantity === undefined) return 0;
  const match = /^([+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?)([a-zA-Z]*)$/.exec(
    String(quantity),
  );
  const factor = match ? factors[match[2]] : undefined;
  const amount = match ? Number(match[1]) : NaN;
  if (factor === undefined || Number.isNaN(amount)) {
    throw new RangeError(
      `"${quantity}" is not a quantity; write for example 500m, 2 or 16Gi`,
    );
  }
  return amount * factor;
}

/**
 * Writes bytes as Kubernetes does: in the largest binary unit without a rest.
 *
 * @param bytes - a whole number of bytes
 * @returns for example `16Gi`, `2052Mi` or `373293057`
 * @internal
 */
export function formatBytes(bytes: number): string {
  const units = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'];
  let amount = Math.round(bytes);
  let unit = 0;
  while (amount !== 0 && amount % 1024 === 0 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${amount}${units[unit]}`;
}

/**
 * Writes an amount of CPU as Kubernetes does.
 *
 * @param cores - cores, down to thousandths
 * @returns for example `8` or `800m`
 * @internal
 */
export function formatCpu(cores: number): string {
  const thousandths = Math.ceil(cores * 1000 - 1e-6);
  return thousandths % 1000 === 0 ? `${thousandths / 1000}` : `${thousandths}m`;
}
