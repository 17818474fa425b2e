/** @internal */
export interface StatusCause {
  reason?: string;
  message?: string;
  field?: string;
}

/** @internal */
export interface StatusDetails {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  causes?: StatusCause[];
  retryAfterSeconds?: number;
}

/**
 * A `Status` object, in the key order of the API server.
 *
 * @internal
 */
export interface Status {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: { continue?: string };
  status: 'Success' | 'Failure';
  message?: string;
  reason?: string;
  details?: StatusDetails;
  code?: number;
}

/**
 * A refusal, as the API server puts it.
 *
 * @internal
 */
export class ApiError extends Error {
  readonly code: number;
  readonly reason?: string;
  readonly details?: StatusDetails;
  readonly #continueToken?: string;

  constructor(options: {
    code: number;
    message: string;
    reason?: string;
    details?: StatusDetails;
    continueToken?: string;
  }) {
    super(options.message);
    this.name = 'ApiError';
    this.code = options.code;
    this.reason = options.reason;
    this.details = options.details;
    this.#continueToken = options.continueToken;
  }

  toStatus(): Status {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: this.#continueToken ? { continue: this.#continueToken } : {},
      status: 'Failure',
      message: this.message,
      ...(this.reason && { reason: this.reason }),
      ...(this.details && { details: this.details }),
      code: this.code,
    };
  }
}
