/**
 * One cause of a refusal, as `details.causes` of the API server's Status
 * gives it.
 *
 * @public
 */
export interface StatusCause {
  reason?: string;
  message?: string;
  /** Path of the field in the object sent. */
  field?: string;
}

/**
 * `details` of the API server's Status.
 *
 * @public
 */
export interface StatusDetails {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  causes?: StatusCause[];
  retryAfterSeconds?: number;
}

/**
 * The API server refused a request. `message` is its own sentence.
 *
 * The HTTP status is not named `status` or `statusCode`, because Backstage's
 * error middleware would answer with a number so named: a cluster's 401 would
 * reach the browser as the end of the person's session.
 *
 * @public
 */
export class KubernetesApiError extends Error {
  /** The configured name of the cluster. */
  readonly cluster: string;
  /** Method and path of the request. */
  readonly request: string;
  readonly httpStatus: number;
  /** `NotFound`, `AlreadyExists`, `Invalid`, … */
  readonly reason?: string;
  readonly details: StatusDetails;
  /** Seconds the API server asked to wait before the next try. */
  readonly retryAfterSeconds?: number;

  constructor(options: {
    cluster: string;
    request: string;
    httpStatus: number;
    message: string;
    reason?: string;
    details?: StatusDetails;
    retryAfterSeconds?: number;
  }) {
    super(options.message);
    this.name = 'KubernetesApiError';
    this.cluster = options.cluster;
    this.request = options.request;
    this.httpStatus = options.httpStatus;
    this.reason = options.reason;
    this.details = options.details ?? {};
    this.retryAfterSeconds =
      options.retryAfterSeconds ?? this.details.retryAfterSeconds;
  }
}
