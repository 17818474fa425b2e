/** The longest delay that timers keep to, about 25 days. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/**
 * Watches over a stream that outlives the request which was authorized: asks
 * again at intervals, and ends it when the credentials expire.
 *
 * @param options - `check` throws where access was lost; a check that does not
 *   return within `deadlineMs` counts as lost, for an open stream must not
 *   hang on a service that does not answer. Each of the callbacks may come
 *   after any wait, none after `stop` was called
 * @returns a function that stops it
 * @internal
 */
export function guardAccess<T>(options: {
  check: () => Promise<T>;
  everyMs: number;
  deadlineMs: number;
  expiresAt?: Date;
  onChecked: (result: T) => void;
  onLost: (error: unknown) => void;
  onExpired: () => void;
}): { stop(): void } {
  const { check, everyMs, deadlineMs, expiresAt } = options;
  let stopped = false;
  let checkTimer: NodeJS.Timeout;

  const scheduleCheck = () => {
    checkTimer = setTimeout(async () => {
      try {
        const result = await withDeadline(check(), deadlineMs);
        if (!stopped) {
          options.onChecked(result);
          scheduleCheck();
        }
      } catch (error) {
        if (!stopped) {
          options.onLost(error);
        }
      }
    }, everyMs);
  };
  scheduleCheck();

  const expiryTimer =
    expiresAt &&
    setTimeout(
      options.onExpired,
      Math.min(Math.max(expiresAt.getTime() - Date.now(), 0), MAX_TIMEOUT_MS),
    );

  return {
    stop() {
      stopped = true;
      clearTimeout(checkTimer);
      clearTimeout(expiryTimer);
    },
  };
}

async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Access could not be checked within ${ms} ms`)),
      ms,
    );
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
