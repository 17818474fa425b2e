/**
 * Which machines somebody may see, by their entities.
 *
 * @internal
 */
export interface Visibility {
  allows(entityRef: string): boolean;
  /**
   * Asks again for some entities, which may be new or another's since.
   *
   * @throws ServiceUnavailableError where nobody could decide
   */
  update(entityRefs: string[]): Promise<void>;
}
