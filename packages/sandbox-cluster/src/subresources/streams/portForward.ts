import type { WebSocket } from 'ws';
import { ObjectAccess } from '../../server/ObjectAccess';
import {
  SubresourceHandler,
  SubresourceRequest,
} from '../../server/SubresourceHandler';
import { Hypervisor, TcpService } from '../../simulator';
import { hasCondition, VirtualMachineInstance } from '../../simulator/model';
import { defineRead } from '../defineCall';
import { domainOf } from '../instance/domainOf';
import { findInstance, getInstance, getMachine } from '../objects';
import { refusals } from '../refusals';
import { onBytes, sendBytes } from './binary';
import { guestService } from './guestService';

/** Real milliseconds between two pings, as virt-api sends them. */
const pingInterval = 1000;

function dial(
  hypervisor: Hypervisor,
  objects: ObjectAccess,
  vmi: VirtualMachineInstance,
  [portText = '', protocol = 'tcp']: readonly string[],
): TcpService {
  if (hasCondition(vmi, 'Paused', 'True')) {
    throw refusals.conflict(
      'virtualmachineinstance',
      vmi.metadata.name,
      'VMI is paused',
    );
  }
  const [target] = vmi.status?.interfaces ?? [];
  if (!target) throw refusals.badRequest('no network interfaces are present');
  if (portText === '') throw refusals.badRequest('port must not be empty');
  const refuse = (why: string) =>
    refusals.internal(
      `dialing VM: dial ${protocol} ${target.ipAddress}:${portText}: ${why}`,
    );
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw refusals.internal(
      `dialing VM: dial ${protocol}: address ${portText}: invalid port`,
    );
  }
  const domain = domainOf(hypervisor, vmi);
  const service =
    protocol === 'tcp' ? guestService(domain, objects, port) : undefined;
  if (!service) throw refuse('connect: connection refused');
  return service;
}

function connect(service: TcpService, socket: WebSocket): void {
  const connection = service({
    write: bytes => sendBytes(socket, bytes),
    end: () => socket.close(),
  });
  onBytes(socket, bytes => connection.data(bytes));
  const pings = setInterval(() => socket.ping(), pingInterval);
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    clearInterval(pings);
    connection.closed();
  });
}

function instanceOfMachine(request: SubresourceRequest) {
  getMachine(request);
  const vmi = findInstance(request);
  if (!vmi) {
    throw refusals.conflict(
      'virtualmachine',
      request.name,
      'VMI is not started',
    );
  }
  return vmi;
}

/**
 * `GET …/portforward/{port}[/{protocol}]` of machines and instances: one
 * WebSocket is one connection to a port in the guest.
 *
 * @internal
 */
export function portForwardHandlers(
  hypervisor: Hypervisor,
): SubresourceHandler[] {
  const handler = (
    resource: 'virtualmachines' | 'virtualmachineinstances',
    find: (request: SubresourceRequest) => VirtualMachineInstance,
  ) =>
    defineRead(resource, 'portforward', request => {
      const service = dial(
        hypervisor,
        request.objects,
        find(request),
        request.rest,
      );
      return { connect: socket => connect(service, socket) };
    });
  return [
    handler('virtualmachines', instanceOfMachine),
    handler('virtualmachineinstances', getInstance),
  ];
}
