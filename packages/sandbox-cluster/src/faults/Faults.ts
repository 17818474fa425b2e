import { ApiError } from '../status/ApiError';
import { ApiServer } from '../server/ApiServer';
import { ObjectStore } from '../storage/ObjectStore';
import { FaultGate, RequestMatcher } from './FaultGate';

/** @public */
export interface AnswerFault {
  /** Sets the `Retry-After` header, in seconds. */
  retryAfter?: number;
  /** How many requests are answered so; all, until `clear`, where absent. */
  count?: number;
  /** Which requests; all where absent. */
  predicate?: RequestMatcher;
}

/**
 * What can go wrong with a cluster, on demand. Everything stays until `clear`.
 *
 * @public
 */
export class Faults {
  /** @internal */
  static create(options: {
    server: ApiServer;
    store: ObjectStore;
    gate: FaultGate;
    renewToken: () => void;
  }): Faults {
    return new Faults(
      options.server,
      options.store,
      options.gate,
      options.renewToken,
    );
  }

  private constructor(
    private readonly server: ApiServer,
    private readonly store: ObjectStore,
    private readonly gate: FaultGate,
    private readonly renewToken: () => void,
  ) {}

  /** Resets every open connection; new ones are accepted. */
  dropConnections(): void {
    this.server.dropConnections();
  }

  /**
   * Keeps connections open and sends nothing any more, on watches neither.
   *
   * @returns how to go on; what was held back is sent then
   */
  hang(): () => void {
    this.gate.hang();
    return () => this.gate.resume();
  }

  /** Answers this much later, in milliseconds; 0 ends it. */
  delay(milliseconds: number): void {
    this.gate.delayMs = milliseconds;
  }

  /** Ends every open watch in the middle of a line. */
  cutWatch(): void {
    this.gate.cutWatches();
  }

  /** Forgets the history: watches from older versions get 410. */
  compact(): void {
    this.store.compact();
  }

  /** Answers requests with a status of this code. */
  answer(status: number, options: AnswerFault = {}): void {
    this.gate.addAnswer({
      error: statusFor(status, options.retryAfter),
      remaining: options.count ?? Infinity,
      matches: options.predicate ?? (() => true),
    });
  }

  /**
   * Restarts: drops all connections, and counts resource versions from a new
   * start, as a cluster that was restored from a backup.
   *
   * @param options.version - the new start; 1 where absent
   */
  restart(options: { version?: number } = {}): void {
    this.server.dropConnections();
    this.store.restartVersions(options.version ?? 1);
  }

  /**
   * From now on the administrator's token gets 401. The sandbox's `token` and
   * `kubeconfig` have a new one.
   */
  expireToken(): void {
    this.renewToken();
  }

  /** Ends what `hang`, `delay` and `answer` began. */
  clear(): void {
    this.gate.clear();
  }
}

function statusFor(code: number, retryAfter: number | undefined): ApiError {
  const known: Record<number, [reason: string, message: string]> = {
    401: ['Unauthorized', 'Unauthorized'],
    403: ['Forbidden', 'forbidden'],
    410: ['Expired', 'The provided resourceVersion is too old'],
    429: ['TooManyRequests', 'storage is (re)initializing'],
    500: ['InternalError', 'Internal error occurred: etcdserver: no leader'],
    503: [
      'ServiceUnavailable',
      'the server is currently unable to handle the request',
    ],
    504: [
      'Timeout',
      'the server was unable to return a response in the time allotted',
    ],
  };
  const [reason, message] = known[code] ?? ['Unknown', `status ${code}`];
  return new ApiError({
    code,
    reason,
    message,
    ...(retryAfter !== undefined && {
      details: { retryAfterSeconds: retryAfter },
    }),
  });
}
