/**
 * A message without the names that the API server made up for one try, so
 * that those of several tries can be told to say the same.
 *
 * @internal
 */
export function withoutGenerated(message: string): string {
  return message
    .replace(/^\(combined from similar events\): /, '')
    .replace(/(virt-launcher-[a-z0-9.-]+-)[a-z0-9]{5}\b/g, '$1');
}
