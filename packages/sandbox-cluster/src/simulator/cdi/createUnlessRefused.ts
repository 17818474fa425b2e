import { ApiError, ResourceType, Writer } from '../client';
import { KubeObject } from '../model';

/**
 * Why the API server refused an object, as a reason and a sentence.
 *
 * @internal
 */
export interface Refusal {
  reason: string;
  message: string;
}

/**
 * Creates an object that may exist already.
 *
 * @returns why it was refused, or undefined
 * @throws where the server could not be asked
 * @internal
 */
export async function createUnlessRefused<T extends KubeObject>(
  writer: Writer,
  type: ResourceType<T>,
  object: T,
): Promise<Refusal | undefined> {
  try {
    await writer.create(type, object);
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (ApiError.is(error, 409)) return undefined;
    const exceeded = error.message.includes('exceeded quota');
    const reason = exceeded ? 'ErrExceededQuota' : 'ErrClaimNotValid';
    return { reason, message: error.message };
  }
}
