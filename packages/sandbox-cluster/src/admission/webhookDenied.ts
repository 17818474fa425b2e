import { ApiError, StatusCause } from '../status/ApiError';

const SHOWN_CAUSES = 10;

/**
 * The refusal of an admission webhook of KubeVirt or CDI, as kube-apiserver
 * passes it on.
 *
 * Source: KubeVirt v1.9.0 pkg/util/webhooks/webhooks.go.
 *
 * @param webhook - the webhook's name
 * @param causes - what is wrong, at least one
 * @param options.reason - KubeVirt says Invalid, CDI nothing
 *
 * @internal
 */
export function webhookDenied(
  webhook: string,
  causes: StatusCause[],
  options: { reason?: string } = { reason: 'Invalid' },
): ApiError {
  const shown = causes.slice(0, SHOWN_CAUSES);
  const more = causes.length - shown.length;
  const text = shown.map(({ message }) => message).join(', ');
  return new ApiError({
    code: 422,
    reason: options.reason,
    message: `admission webhook ${JSON.stringify(
      webhook,
    )} denied the request: ${text}${
      more > 0 ? `, and ${more} more validation errors` : ''
    }`,
    details: { causes: shown },
  });
}

/**
 * The refusal of an object that the webhook could not read at all, or for
 * which it has a sentence and no causes.
 *
 * @internal
 */
export function webhookFailed(
  webhook: string,
  message: string,
  code = 400,
): ApiError {
  return new ApiError({
    code,
    message: `admission webhook ${JSON.stringify(
      webhook,
    )} denied the request: ${message}`,
  });
}
