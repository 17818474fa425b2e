import { KubernetesApiError, StatusDetails } from './KubernetesApiError';

const MAX_TEXT = 2000;

/**
 * Makes an error of what the API server answered: a Status where it is one,
 * else its text. virt-api answers some refusals in plain text.
 *
 * @param answer - the answer, and which request it was for
 * @internal
 */
export function readApiError(answer: {
  cluster: string;
  request: string;
  httpStatus: number;
  /** Value of the `Retry-After` header. */
  retryAfter?: string;
  text: string;
}): KubernetesApiError {
  const { cluster, request, httpStatus, text } = answer;
  const status = parseStatus(text);
  const seconds = Number(answer.retryAfter);
  return new KubernetesApiError({
    cluster,
    request,
    httpStatus: status?.code ?? httpStatus,
    reason: status?.reason,
    message:
      status?.message || text.trim().slice(0, MAX_TEXT) || `HTTP ${httpStatus}`,
    details: status?.details,
    retryAfterSeconds:
      answer.retryAfter && Number.isFinite(seconds) && seconds >= 0
        ? seconds
        : undefined,
  });
}

interface Status {
  kind?: string;
  code?: number;
  reason?: string;
  message?: string;
  details?: StatusDetails;
}

function parseStatus(text: string): Status | undefined {
  try {
    const body: Status | null = JSON.parse(text);
    return body?.kind === 'Status' ? body : undefined;
  } catch {
    return undefined;
  }
}
