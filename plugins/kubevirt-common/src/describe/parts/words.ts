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

/**
 * `once`, `3 times`.
 *
 * @internal
 */
export function timesText(amount: number): string {
  return amount === 1 ? 'once' : `${amount} times`;
}

/**
 * A sentence to put into another: without its full stop.
 *
 * @internal
 */
export function withoutStop(sentence: string): string {
  return sentence.replace(/\.\s*$/, '');
}
