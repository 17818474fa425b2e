import {
  SubresourceAnswer,
  SubresourceHandler,
  SubresourceRequest,
} from '../server/SubresourceHandler';

/**
 * Defines a call that changes something. It is answered without a body, so
 * virt-api has no representation to offer: who accepts JSON alone is refused
 * (go-restful, 406).
 *
 * @param resource - on which kind
 * @param path - its name in the URL
 * @param handle - does it; returns the status of success
 * @internal
 */
export function defineAction(
  resource: 'virtualmachines' | 'virtualmachineinstances',
  path: string,
  handle: (request: SubresourceRequest) => 200 | 202,
): SubresourceHandler {
  return {
    resource,
    path,
    method: 'PUT',
    handle: (request): SubresourceAnswer => {
      const { accept } = request.headers;
      if (accept && !accept.includes('*/*')) {
        return {
          status: 406,
          contentType: 'text/plain; charset=utf-8',
          body: '406: Not Acceptable\n\nAvailable representations: ',
        };
      }
      return { status: handle(request), body: '' };
    },
  };
}

/**
 * Defines a call that reads.
 *
 * @internal
 */
export function defineRead(
  resource: 'virtualmachines' | 'virtualmachineinstances',
  path: string,
  handle: (request: SubresourceRequest) => SubresourceAnswer,
): SubresourceHandler {
  return { resource, path, method: 'GET', handle };
}
