import { UserInfo } from '../registry/WriteContext';
import { IncomingCall } from './dispatch';
import { RequestInfo } from './parseRequest';
import { ObjectAccess } from './ObjectAccess';
import { SubresourceAnswer, SubresourceHandler } from './SubresourceHandler';
import { ApiResponse } from './ApiResponse';

const GROUP = 'subresources.kubevirt.io';

/**
 * Finds the handler for a call that is no view of an object.
 *
 * @internal
 */
export class SubresourceRouter {
  static create(options: {
    handlers: readonly SubresourceHandler[];
    objects: ObjectAccess;
  }): SubresourceRouter {
    return new SubresourceRouter(options.handlers, options.objects);
  }

  private constructor(
    private readonly handlers: readonly SubresourceHandler[],
    private readonly objects: ObjectAccess,
  ) {}

  find(info: RequestInfo): SubresourceHandler | undefined {
    return this.handlers.find(
      handler =>
        (handler.group ?? GROUP) === info.group &&
        handler.method === methodOf(info) &&
        (handler.resource === undefined
          ? info.resource === handler.path
          : info.resource === handler.resource &&
            startsWithPath(info.subresource, handler.path)),
    );
  }

  async call(
    handler: SubresourceHandler,
    info: RequestInfo,
    call: IncomingCall & { user: UserInfo },
  ): Promise<ApiResponse | Exclude<SubresourceAnswer, { status: number }>> {
    const answer = await handler.handle({
      method: call.method,
      namespace: info.namespace ?? '',
      name: handler.resource === undefined ? '' : info.name ?? '',
      rest: info.subresource
        .slice(handler.path.length)
        .split('/')
        .filter(Boolean),
      query: info.query,
      headers: call.headers,
      body: call.body,
      user: call.user,
      upgrade: call.upgrade,
      objects: this.objects,
    });
    if (!('status' in answer)) {
      return answer;
    }
    const { status, body, contentType } = answer;
    return typeof body === 'object' && !Buffer.isBuffer(body)
      ? { status, object: body }
      : { status, text: body ?? '', contentType };
  }
}

function methodOf(info: RequestInfo): SubresourceHandler['method'] | undefined {
  switch (info.verb) {
    case 'get':
    case 'list':
      return 'GET';
    case 'update':
      return 'PUT';
    case 'create':
      return 'POST';
    default:
      return undefined;
  }
}

function startsWithPath(subresource: string, path: string): boolean {
  return subresource === path || subresource.startsWith(`${path}/`);
}
