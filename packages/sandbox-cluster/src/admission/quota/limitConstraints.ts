import { Quantity } from '../../quantity/Quantity';
import { Usage } from './amounts';

/** What a LimitRange holds against what somebody wants. @internal */
export interface LimitSubject {
  /** `Container`, `Pod` or `PersistentVolumeClaim`. */
  readonly type: string;
  readonly resource: string;
  readonly requests: Usage;
  readonly limits: Usage;
}

/**
 * The constraints of a LimitRange, each with what is wrong or undefined.
 *
 * Source: Kubernetes 1.36 plugin/pkg/admission/limitranger/admission.go.
 *
 * @internal
 */
export const limitConstraints = {
  min({ type, resource, requests, limits }: LimitSubject, least: Quantity) {
    const rule = `minimum ${resource} usage per ${type} is ${least}`;
    const [request, limit] = [requests.get(resource), limits.get(resource)];
    if (!request) {
      return `${rule}.  No request is specified`;
    }
    if (request.compare(least) < 0) {
      return `${rule}, but request is ${request}`;
    }
    return limit && limit.compare(least) < 0
      ? `${rule}, but limit is ${limit}`
      : undefined;
  },

  max({ type, resource, requests, limits }: LimitSubject, most: Quantity) {
    const rule = `maximum ${resource} usage per ${type} is ${most}`;
    const [request, limit] = [requests.get(resource), limits.get(resource)];
    if (!limit) {
      return `${rule}.  No limit is specified`;
    }
    if (limit.compare(most) > 0) {
      return `${rule}, but limit is ${limit}`;
    }
    return request && request.compare(most) > 0
      ? `${rule}, but request is ${request}`
      : undefined;
  },

  /** Of what has no limits, as claims. */
  maxRequest({ type, resource, requests }: LimitSubject, most: Quantity) {
    const rule = `maximum ${resource} usage per ${type} is ${most}`;
    const request = requests.get(resource);
    if (!request) {
      return `${rule}.  No request is specified`;
    }
    return request.compare(most) > 0
      ? `${rule}, but request is ${request}`
      : undefined;
  },

  maxLimitRequestRatio(
    { type, resource, requests, limits }: LimitSubject,
    most: Quantity,
  ) {
    const rule = `${resource} max limit to request ratio per ${type} is ${most}`;
    const request = requests.get(resource)?.value;
    const limit = limits.get(resource)?.value;
    if (!request) {
      return `${rule}, but no request is specified or request is 0`;
    }
    if (!limit) {
      return `${rule}, but no limit is specified or limit is 0`;
    }
    return limit / request > most.value
      ? `${rule}, but provided ratio is ${(limit / request).toFixed(6)}`
      : undefined;
  },
};
