import {
  AuditorService,
  AuditorServiceCreateEventOptions,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/**
 * Does something and leaves an audit event that says whether it worked.
 *
 * @returns what `action` returns
 * @throws what `action` throws
 * @internal
 */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditorServiceCreateEventOptions,
  action: () => Promise<T>,
): Promise<T> {
  const auditorEvent = await auditor.createEvent(event);
  let result: T;
  try {
    result = await action();
  } catch (error) {
    await auditorEvent.fail({ error: toError(error) });
    throw error;
  }
  await auditorEvent.success();
  return result;
}
