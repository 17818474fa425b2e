import { ceilQuantity } from './ceilQuantity';
import { Quantity } from './parseQuantity';

const units = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'];

/**
 * Writes a number of bytes for people, in binary units with at most one
 * digit after the point: `16 GiB`, `1.5 TiB`, `512 bytes`.
 *
 * @param quantity - bytes, as a quantity or a number
 * @returns the text; what was given, as text, where it is no quantity
 * @public
 */
export function formatBytes(quantity: Quantity): string {
  const bytes = ceilQuantity(quantity);
  if (bytes === undefined) {
    return String(quantity);
  }
  let amount = Math.abs(Number(bytes));
  const sign = bytes < 0n ? '-' : '';
  if (amount < 1024) {
    return `${sign}${amount} ${amount === 1 ? 'byte' : 'bytes'}`;
  }
  amount /= 1024;
  let unit = 0;
  // 1023.95 and more would be written as 1024.0.
  while (amount >= 1023.95 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${sign}${Math.round(amount * 10) / 10} ${units[unit]}`;
}
