import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @internal */
export interface RecordedExchange {
  note: string;
  request: {
    method: string;
    path: string;
    contentType?: string;
    headers?: Record<string, string>;
    /** Absent for a member of system:masters. */
    user?: string;
    body?: unknown;
    /** A watch: how long it was watched, in milliseconds. */
    watchedMs?: number;
  };
  response: {
    status: number;
    contentType?: string;
    warning?: string;
    body?: unknown;
    events?: Array<{ type: string; object: unknown }>;
  };
}

/** @internal */
export interface Recording {
  name: string;
  about: string;
  exchanges: RecordedExchange[];
}

const folder = join(
  // Read by tests only, which run from the sources.
  // eslint-disable-next-line no-restricted-syntax
  __dirname,
  '../../../../test/fixtures/kubernetes-api',
);

/**
 * What a real control plane answered, in the order in which it was asked.
 *
 * @internal
 */
export function readRecordings(): Recording[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => ({
      ...JSON.parse(readFileSync(join(folder, file), 'utf8')),
      name: file.replace(/\.json$/, ''),
    }));
}
