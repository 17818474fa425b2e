const MILLISECONDS: Record<string, number> = {
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_557_600_000,
};

/**
 * Reads `30m`, `12h`, `7d`, `2w` or `1y`.
 *
 * @returns milliseconds, or undefined where it is none of these
 * @internal
 */
export function parseDuration(text: string): number | undefined {
  const [, number, unit] = /^(\d+(?:\.\d+)?)([mhdwy])$/i.exec(text) ?? [];
  return unit === undefined
    ? undefined
    : Number(number) * MILLISECONDS[unit.toLowerCase()];
}
