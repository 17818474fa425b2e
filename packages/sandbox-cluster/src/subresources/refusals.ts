import { SubresourceAnswer } from '../server/SubresourceHandler';
import { ApiError } from '../status/ApiError';
import { statusErrors } from '../status/statusErrors';

const group = 'kubevirt.io';

/**
 * The kinds in the singular, as virt-api names them in its refusals.
 *
 * @internal
 */
export type RefusedKind = 'virtualmachine' | 'virtualmachineinstance';

/**
 * virt-api's refusals (KubeVirt v1.9.0 pkg/virt-api/rest).
 *
 * @internal
 */
export const refusals = {
  notFound: (kind: RefusedKind, name: string): ApiError =>
    statusErrors.notFound({ group, kind, name }),

  conflict: (kind: RefusedKind, name: string, why: string): ApiError =>
    statusErrors.conflict({ group, kind, name }, why),

  forbidden: (kind: RefusedKind, name: string, why: string): ApiError =>
    statusErrors.forbidden({ group, kind, name }, why),

  badRequest: (message: string): ApiError => statusErrors.badRequest(message),

  internal: (message: string): ApiError => statusErrors.internal(message),
};

/**
 * How the calls that read from the guest refuse: with 500 and plain text,
 * whatever the cause.
 *
 * @internal
 */
export function plainRefusal(error: unknown): SubresourceAnswer {
  if (!(error instanceof ApiError)) throw error;
  return {
    status: 500,
    contentType: 'text/plain; charset=utf-8',
    body: error.message,
  };
}
