/**
 * Reads labels as people write them, `disk=ssd` each.
 *
 * @internal
 */
export function readLabels(lines: string[]): Record<string, string> {
  return Object.fromEntries(
    lines.map(line => {
      const [key, ...value] = line.split('=');
      return [key.trim(), value.join('=').trim()];
    }),
  );
}

/**
 * Writes labels as `readLabels` reads them.
 *
 * @internal
 */
export function writeLabels(labels: Record<string, string>): string[] {
  return Object.entries(labels).map(([key, value]) => `${key}=${value}`);
}
