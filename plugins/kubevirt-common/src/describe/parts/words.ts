/**
 * `1 disk`, `3 disks`.
 *
 * @internal
 */
export function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}

/**
 * `a`, `a and b`, `a, b and c`.
 *
 * @internal
 */
export function list(items: string[]): string {
  return items.length < 2
    ? items.join('')
    : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}
