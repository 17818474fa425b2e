import { KubeObject } from './model';

/**
 * The annotation that asks for a failure, by its row in the catalogue of
 * failures: `F40`. On a VirtualMachine (or its template), a claim, a
 * StorageClass, a Node or a migration; the README says which go where.
 *
 * @public
 */
export const failAnnotation = 'sandbox.kubevirt.io/fail';

/**
 * Reads which failure was asked for on an object.
 *
 * @returns such as `F40`, or undefined
 * @internal
 */
export function failureOf(object: KubeObject | undefined): string | undefined {
  return object?.metadata.annotations?.[failAnnotation];
}
