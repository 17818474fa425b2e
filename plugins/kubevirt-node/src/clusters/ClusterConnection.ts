import { ClusterCredentials } from '../credentials';

/**
 * How to reach a cluster.
 *
 * @public
 */
export interface ClusterConnection {
  /** The name that entities, templates and links use for it. */
  name: string;
  /** A name for people. */
  title?: string;
  /** Base URL of the API server. */
  url: string;
  /** PEM of the authorities to trust, instead of those of the system. */
  ca?: string;
  /** A file with such a PEM; read when a connection is set up. */
  caFile?: string;
  /** Trust any certificate. */
  skipTlsVerify?: boolean;
  /** The name to expect in the certificate, where it is not the URL's. */
  tlsServerName?: string;
  /** An HTTP proxy that connects to the API server. */
  proxyUrl?: string;
  credentials: ClusterCredentials;
}
