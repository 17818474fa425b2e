import { RecordedExchange } from './Recording';

/**
 * What the recordings are replayed against.
 *
 * @internal
 */
export interface ReplayTarget {
  readonly url: string;
  /** How to trust it, and to be trusted; PEM. */
  readonly tls: { ca?: string; cert?: string; key?: string };
  /** Whether nobody else plays virt-controller there. */
  readonly isAlone: boolean;
  /** By which headers it takes a request for one of a recorded user. */
  headersOf(user: string | undefined): Record<string, string>;
  /** A recorded text with the namespaces that stand for the recorded ones. */
  toOurs(text: string): string;
  /** The other way round. */
  toRecorded(text: string): string;
  /** Leaves it as it was found. */
  stop(): Promise<void>;
}

/**
 * Says why an exchange cannot be replayed; undefined where it can.
 *
 * @internal
 */
export type LeftOut = (
  id: string,
  exchange: RecordedExchange,
) => string | undefined;
