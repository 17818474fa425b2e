import { createWebSocketStream } from 'ws';
import type { Duplex } from 'node:stream';
import { SubresourceHandler, TakeOver } from '../../server/SubresourceHandler';
import { Hypervisor } from '../../simulator';
import { SpdyConnection, SpdyStream } from '../spdy';
import { guestService } from '../streams/guestService';
import { Dial, forwardPort } from './forwardPort';
import { domainIn, podOf } from './podOf';
import { asksForWebSocket, upgradeToSpdy, upgradeToWebSocket } from './upgrade';

const protocol = 'portforward.k8s.io';
/** SPDY in the messages of a WebSocket, as kubectl 1.31 and later speak it. */
const tunnelled = `SPDY/3.1+${protocol}`;

/** Two streams make one connection: its bytes, and what went wrong with it. */
function forward(transport: Duplex, dial: Dial): void {
  const waiting = new Map<string, SpdyStream>();
  SpdyConnection.create({
    transport,
    side: 'server',
    onStream: stream => {
      const { streamtype, port, requestid = port } = stream.headers;
      const other = waiting.get(requestid);
      if (!other || other.headers.streamtype === streamtype) {
        waiting.set(requestid, stream);
        stream.on('close', () => waiting.delete(requestid));
        return;
      }
      waiting.delete(requestid);
      const [data, errors] =
        streamtype === 'data' ? [stream, other] : [other, stream];
      forwardPort({ port: Number(port), data, errors, dial });
    },
  });
}

/**
 * `pods/{name}/portforward`: connections to what listens in a pod. In a
 * launcher pod that is the guest, to which its loopback leads.
 *
 * @internal
 */
export function podPortForwardHandlers(
  hypervisor: Hypervisor,
): SubresourceHandler[] {
  return (['GET', 'POST'] as const).map(method => ({
    group: '',
    resource: 'pods',
    path: 'portforward',
    method,
    handle: request => {
      const pod = podOf(request);
      const dial: Dial = {
        pod: pod.metadata.uid ?? '',
        connect: port => {
          const domain = domainIn(hypervisor, pod);
          return domain && guestService(domain, request.objects, port);
        },
      };
      const takeOver: TakeOver = (incoming, socket, head) => {
        if (asksForWebSocket(incoming)) {
          upgradeToWebSocket(
            { request: incoming, socket, head, protocols: [tunnelled] },
            webSocket => forward(createWebSocketStream(webSocket), dial),
          );
        } else if (
          upgradeToSpdy({
            request: incoming,
            socket,
            head,
            protocols: [protocol],
          })
        ) {
          forward(socket, dial);
        }
      };
      return { takeOver };
    },
  }));
}
