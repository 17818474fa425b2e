import { Service } from '../objects';

/** A port that a Service or the virtual machine itself offers. @internal */
export interface OfferedPort {
  name?: string;
  /** The number under which it is offered. */
  port: number;
  /** The guest's port; absent where it cannot be known. */
  guestPort?: number;
  protocol: 'TCP' | 'UDP' | 'SCTP';
  service?: Service;
  nodePort?: number;
  /** The name of the port to which the Service sends, where no port has it. */
  missingTarget?: string;
}

/**
 * The protocol of a port: TCP unless another one is named, as in Kubernetes.
 *
 * @internal
 */
export function protocolOf(text: string | undefined): OfferedPort['protocol'] {
  return text === 'UDP' || text === 'SCTP' ? text : 'TCP';
}
