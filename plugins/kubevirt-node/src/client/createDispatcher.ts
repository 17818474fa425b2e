import { readFileSync } from 'node:fs';
import { Agent, Dispatcher, ProxyAgent } from 'undici';
import { ClusterConnection } from '../clusters/ClusterConnection';
import { IssuedCredential } from '../credentials';

const CONNECT_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 30_000;
const TCP_KEEP_ALIVE_MS = 20_000;

/**
 * Makes the kept connections to a cluster.
 *
 * HTTP/2 is off: a dead session takes every watch with it, and undici does
 * not always replace it. Time limits are the transport's.
 *
 * @param connection - how to reach the cluster
 * @param credential - its client certificate, where it has one
 * @param connections - how many there may be at once
 * @internal
 */
export function createDispatcher(
  connection: ClusterConnection,
  credential: IssuedCredential,
  connections: number,
): Dispatcher {
  const tls = {
    ca: connection.caFile
      ? readFileSync(connection.caFile, 'utf8')
      : connection.ca,
    cert: credential.cert,
    key: credential.key,
    rejectUnauthorized: !connection.skipTlsVerify,
    servername: connection.tlsServerName,
  };
  const options: Agent.Options = {
    allowH2: false,
    connections,
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connect: {
      ...tls,
      timeout: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelay: TCP_KEEP_ALIVE_MS,
    },
  };
  return connection.proxyUrl
    ? new ProxyAgent({ ...options, uri: connection.proxyUrl, requestTls: tls })
    : new Agent(options);
}
