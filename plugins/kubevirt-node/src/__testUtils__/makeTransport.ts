import { ClusterTransport } from '../client/ClusterTransport';
import { ClusterConnection } from '../clusters/ClusterConnection';
import { Clock } from '../clock';
import { anonymousCredentials } from '../credentials';

/** A transport to a server without credentials. */
export function makeTransport(
  connection: Partial<ClusterConnection> & { url: string },
  clock?: Clock,
): ClusterTransport {
  return ClusterTransport.create({
    clock,
    connection: {
      name: 'test',
      credentials: anonymousCredentials(),
      ...connection,
    },
  });
}
