/**
 * A word in the form in which words are compared: what stands between its
 * letters and digits does not matter, so `Quay.io/disk:1` is `quay-io-disk-1`.
 *
 * @returns empty where it has neither letters nor digits
 * @internal
 */
export function wordForm(word: string): string {
  return word
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join('-');
}
