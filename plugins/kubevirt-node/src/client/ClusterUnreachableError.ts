/**
 * A cluster gave no answer: the connection was refused, reset or cut, its
 * certificate is not trusted, its credentials could not be had, or time ran
 * out. `cause` is what happened underneath.
 *
 * @public
 */
export class ClusterUnreachableError extends Error {
  /** The configured name of the cluster. */
  readonly cluster: string;

  constructor(options: { cluster: string; reason: string; cause?: unknown }) {
    super(`Cluster ${options.cluster} does not answer: ${options.reason}`, {
      cause: options.cause,
    });
    this.name = 'ClusterUnreachableError';
    this.cluster = options.cluster;
  }
}
