import { connect as connectTcp } from 'node:net';
import type { WebSocket } from 'ws';
import { SubresourceHandler } from '../../server/SubresourceHandler';
import { Domain, Hypervisor } from '../../simulator';
import { VirtualMachineInstance } from '../../simulator/model';
import { defineRead } from '../defineCall';
import { domainOf } from '../instance/domainOf';
import { getInstance } from '../objects';
import { plainRefusal, refusals } from '../refusals';
import { encodePng } from '../../simulator/screen/encodePng';
import { drawText } from '../../simulator/screen/Picture';
import { RfbServer } from '../../simulator/screen/RfbServer';
import { onBytes, sendBytes } from './binary';
import { Sessions } from './Sessions';

/**
 * A VNC server to show in the place of the guests' screens.
 *
 * @public
 */
export interface VncServerAddress {
  host: string;
  port: number;
}

function check(vmi: VirtualMachineInstance): void {
  if (vmi.spec.domain.devices.autoattachGraphicsDevice === false) {
    throw refusals.badRequest('No graphics devices are present.');
  }
  if (vmi.status?.phase !== 'Running') {
    throw refusals.badRequest('VMI is not running');
  }
}

const linesOf = (domain: Domain) => domain.guest?.screen() ?? [];

function relay({ host, port }: VncServerAddress, socket: WebSocket): void {
  const server = connectTcp({ host, port });
  server.on('data', bytes => sendBytes(socket, Buffer.from(bytes)));
  server.on('error', () => socket.terminate());
  server.on('close', () => socket.terminate());
  onBytes(socket, bytes => server.write(bytes));
  socket.on('close', () => server.destroy());
}

function show(domain: Domain, socket: WebSocket): void {
  const server = RfbServer.create({
    name: `${domain.namespace}/${domain.name}`,
    lines: () => linesOf(domain),
    send: bytes => sendBytes(socket, bytes),
  });
  onBytes(socket, bytes => {
    try {
      server.receive(bytes);
    } catch {
      socket.terminate();
    }
  });
  socket.on('close', () => server.close());
}

/**
 * `GET virtualmachineinstances/{name}/vnc` and `vnc/screenshot`.
 *
 * @param hypervisor - where the domains run
 * @param server - a VNC server to relay to; a picture of the guest's console
 *   where left out
 * @internal
 */
export function vncHandlers(
  hypervisor: Hypervisor,
  server?: VncServerAddress,
): SubresourceHandler[] {
  const sessions = Sessions.create({ hypervisor });
  const screenshot = defineRead(
    'virtualmachineinstances',
    'vnc/screenshot',
    request => {
      try {
        const vmi = getInstance(request);
        check(vmi);
        const picture = drawText(linesOf(domainOf(hypervisor, vmi)));
        const body = encodePng(picture);
        return { status: 200, contentType: 'image/png', body };
      } catch (error) {
        return plainRefusal(error);
      }
    },
  );
  const vnc = defineRead('virtualmachineinstances', 'vnc', request => {
    const vmi = getInstance(request);
    check(vmi);
    const domain = domainOf(hypervisor, vmi);
    const preserve = request.query.get('preserveSession') === 'true';
    if (preserve && sessions.isTaken(domain)) {
      throw refusals.internal(
        "dialing virt-handler: Can't connect to websocket (503): Active VNC connection. Request denied.",
      );
    }
    return {
      connect: socket => {
        sessions.take(domain, socket);
        if (server) relay(server, socket);
        else show(domain, socket);
      },
    };
  });
  // The longer path first: the router takes the first that fits.
  return [screenshot, vnc];
}
