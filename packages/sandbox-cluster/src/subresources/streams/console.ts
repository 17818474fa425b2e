import type { WebSocket } from 'ws';
import { SubresourceHandler } from '../../server/SubresourceHandler';
import { ConsoleSession, Domain, Guest, Hypervisor } from '../../simulator';
import { VirtualMachineInstance } from '../../simulator/model';
import { defineRead } from '../defineCall';
import { domainOf } from '../instance/domainOf';
import { getInstance } from '../objects';
import { refusals } from '../refusals';
import { onBytes, sendBytes } from './binary';
import { Sessions } from './Sessions';

function check(vmi: VirtualMachineInstance): void {
  if (vmi.spec.domain.devices.autoattachSerialConsole === false) {
    throw refusals.badRequest('No serial consoles are present.');
  }
  if (vmi.status?.phase === 'Failed') {
    throw refusals.conflict(
      'virtualmachineinstance',
      vmi.metadata.name,
      'VMI is in failed status',
    );
  }
  if (vmi.status?.phase !== 'Running') {
    throw refusals.badRequest('VMI is not running');
  }
}

/** The line outlives a reboot: then another guest is at its end. */
function connect(
  hypervisor: Hypervisor,
  domain: Domain,
  socket: WebSocket,
): void {
  let guest: Guest | undefined;
  let session: ConsoleSession | undefined;
  const attach = () => {
    if (!domain.guest || domain.guest === guest) return;
    session?.end();
    guest = domain.guest;
    session = guest.openConsole({
      write: bytes => sendBytes(socket, bytes),
      close: () => undefined,
    });
  };
  attach();
  const unsubscribe = hypervisor.onChange(changed => {
    if (changed === domain) attach();
  });
  onBytes(socket, bytes => session?.input(bytes));
  socket.on('close', () => {
    unsubscribe();
    session?.end();
  });
}

/**
 * `GET virtualmachineinstances/{name}/console`: the serial line.
 *
 * @internal
 */
export function consoleHandler(hypervisor: Hypervisor): SubresourceHandler {
  const sessions = Sessions.create({ hypervisor });
  return defineRead('virtualmachineinstances', 'console', request => {
    const vmi = getInstance(request);
    check(vmi);
    const domain = domainOf(hypervisor, vmi);
    return {
      connect: socket => {
        sessions.take(domain, socket);
        connect(hypervisor, domain, socket);
      },
    };
  });
}
