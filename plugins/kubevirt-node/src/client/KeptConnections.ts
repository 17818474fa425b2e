import { Dispatcher } from 'undici';
import { ClusterConnection } from '../clusters/ClusterConnection';
import { IssuedCredential } from '../credentials';
import { createDispatcher } from './createDispatcher';

const MAX_CONNECTIONS = 64;

/**
 * The connections to a cluster that are kept for the next request. They are
 * made anew for another client certificate.
 *
 * @internal
 */
export class KeptConnections {
  readonly #connection: ClusterConnection;
  #kept?: { credential: IssuedCredential; dispatcher: Dispatcher };

  static create(options: { connection: ClusterConnection }): KeptConnections {
    return new KeptConnections(options.connection);
  }

  private constructor(connection: ClusterConnection) {
    this.#connection = connection;
  }

  for(credential: IssuedCredential): Dispatcher {
    const kept = this.#kept;
    if (
      kept?.credential.cert === credential.cert &&
      kept?.credential.key === credential.key &&
      kept
    ) {
      return kept.dispatcher;
    }
    this.drop();
    const dispatcher = createDispatcher(
      this.#connection,
      credential,
      MAX_CONNECTIONS,
    );
    this.#kept = { credential, dispatcher };
    return dispatcher;
  }

  /** Keeps them no longer; what still runs on them may end there. */
  drop(): void {
    this.#kept?.dispatcher.close().catch(() => {});
    this.#kept = undefined;
  }

  /** Ends them at once. */
  async close(): Promise<void> {
    const kept = this.#kept;
    this.#kept = undefined;
    await kept?.dispatcher.destroy();
  }
}
