/**
 * What a provider asks the catalog to process again, where the entity of this
 * reference came from elsewhere.
 *
 * @internal
 */
export function refreshKey(entityRef: string): string {
  return `kubevirt:${entityRef}`;
}
