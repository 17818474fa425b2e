import { parseQuantity } from '../quantities';

const UNIT = /^(\d+(?:\.\d+)?)\s*([kmgtp])(i?)b?$/i;

/**
 * Reads an amount of memory as people write it: `8Gi`, `8GiB`, `512mi`, `8GB`.
 *
 * @returns a Kubernetes quantity; undefined where it is none, or has no unit:
 *   nobody who writes `8` means bytes
 * @internal
 */
export function readMemory(text: string): string | undefined {
  const [, number, unit, binary] = UNIT.exec(text) ?? [];
  if (unit === undefined) {
    const isExact = /\d\D/.test(text) || /\d{6}/.test(text);
    return isExact && parseQuantity(text) ? text : undefined;
  }
  const prefix = unit.toUpperCase();
  return `${number}${binary ? `${prefix}i` : prefix.replace('K', 'k')}`;
}
