import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import { TcpService } from '../../simulator';

/**
 * How to reach what listens in a pod.
 *
 * @internal
 */
export interface Dial {
  /** The pod's uid. */
  pod: string;
  /** Undefined where nothing listens. */
  connect: (port: number) => TcpService | undefined;
}

/**
 * What the kubelet says of a port that nothing listens on (containerd 2.1
 * internal/cri/server/sandbox_portforward_linux.go, Kubernetes 1.36
 * pkg/kubelet/.../streaming/portforward).
 */
function refusal(pod: string, port: number): string {
  const sandbox = createHash('sha256').update(pod).digest('hex');
  return (
    `error forwarding port ${port} to pod ${sandbox}, uid : failed to execute portforward in network namespace ` +
    `"/var/run/netns/cni-${pod}": failed to connect to localhost:${port} inside namespace "${sandbox}", ` +
    `IPv4: dial tcp4 127.0.0.1:${port}: connect: connection refused ` +
    `IPv6 dial tcp6 [::1]:${port}: connect: connection refused `
  );
}

/**
 * Serves one forwarded connection.
 *
 * @param options.data - the connection's bytes
 * @param options.errors - takes the text of what goes wrong
 * @internal
 */
export function forwardPort(options: {
  port: number;
  data: Duplex;
  errors: Duplex;
  dial: Dial;
}): void {
  const { port, data, errors, dial } = options;
  errors.resume();
  const service = dial.connect(port);
  if (!service) {
    errors.end(refusal(dial.pod, port));
    data.resume();
    data.end();
    return;
  }
  const connection = service({
    write: bytes => {
      if (!data.writableEnded && !data.destroyed) data.write(bytes);
    },
    end: () => data.end(),
  });
  data.on('data', bytes => connection.data(bytes));
  data.on('end', () => data.end());
  data.on('close', () => {
    connection.closed();
    errors.end();
  });
}
