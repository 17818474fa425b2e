/**
 * What a request to a cluster is authenticated with.
 *
 * @public
 */
export interface IssuedCredential {
  /** Headers of every request, `authorization` for instance. */
  headers?: Record<string, string>;
  /** Client certificate, PEM. */
  cert?: string;
  /** Key of the client certificate, PEM. */
  key?: string;
  /** Milliseconds from now on that it holds; for good where absent. */
  lifetimeMs?: number;
}

/**
 * Where the credentials for one cluster come from.
 *
 * @public
 */
export interface ClusterCredentials {
  /**
   * Gets a credential. It is called when there is none, before its lifetime
   * ends, and once when the API server refused the last one; never twice at
   * the same time. What it throws is shown to people: no secrets in it.
   */
  issue(): Promise<IssuedCredential>;
}
