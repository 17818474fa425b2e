/** @internal */
export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string>;
  body?: string;
  signal?: AbortSignal;
  /** Milliseconds that the answer may take to begin; 15,000 where absent. */
  headersTimeoutMs?: number;
  /** Milliseconds between two pieces of the answer; 30,000 where absent. */
  progressTimeoutMs?: number;
  /** Make a connection for this request alone. */
  ownConnection?: boolean;
}

/** @internal */
export interface ApiResponse {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** The body, unpacked; to be read to its end, or left by `discard`. */
  chunks: AsyncGenerator<Buffer, void>;
  discard(): void;
}
