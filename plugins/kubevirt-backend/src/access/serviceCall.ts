import { ServiceUnavailableError, stringifyError } from '@backstage/errors';

/**
 * Calls another Backstage service on behalf of a request. What it throws
 * becomes a 503 with its words: thrown as it is, Backstage's error middleware
 * would hand its numeric status on, and a 401 from the catalog would look to
 * the browser like an end of the session.
 *
 * @param service - whom is asked, for the message
 * @param call - the call
 * @throws ServiceUnavailableError where the call throws
 * @internal
 */
export async function serviceCall<T>(
  service: string,
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw new ServiceUnavailableError(
      `The ${service} service did not answer: ${stringifyError(error)}`,
    );
  }
}
