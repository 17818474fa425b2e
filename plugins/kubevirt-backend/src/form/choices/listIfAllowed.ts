import { KubernetesApiError } from 'backstage-plugin-kubevirt-node';

/**
 * Lists objects that Backstage's credentials may not be allowed to read.
 *
 * @returns undefined where they are not
 * @throws what else the client throws
 * @internal
 */
export async function listIfAllowed<T>(
  list: () => Promise<T[]>,
): Promise<T[] | undefined> {
  try {
    return await list();
  } catch (error) {
    if (error instanceof KubernetesApiError && error.httpStatus === 403) {
      return undefined;
    }
    throw error;
  }
}
