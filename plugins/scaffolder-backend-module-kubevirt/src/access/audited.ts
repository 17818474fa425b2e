import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/**
 * Does something and leaves an audit event that says whether it worked.
 *
 * @param event - `meta` never holds values: they may hold passwords
 * @throws what `action` throws
 * @internal
 */
export async function audited<T>(
  auditor: AuditorService,
  event: {
    eventId: string;
    severityLevel: 'low' | 'medium' | 'high';
    meta: Record<string, string | undefined>;
  },
  action: () => Promise<T>,
): Promise<T> {
  const auditorEvent = await auditor.createEvent({
    ...event,
    meta: Object.fromEntries(
      Object.entries(event.meta).flatMap(([key, value]) =>
        value === undefined ? [] : [[key, value]],
      ),
    ),
  });
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
