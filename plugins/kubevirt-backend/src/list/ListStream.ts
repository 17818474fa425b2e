import { ServerResponse } from 'node:http';
import { toError } from '@backstage/errors';
import {
  ClusterStatus,
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { EventStream } from '../streams/EventStream';
import { vmTopic } from '../streams/topics';
import { inSlices } from './inSlices';
import { listEvent } from './listEvent';
import { RowStore } from './RowStore';
import { Visibility } from './Visibility';

/** How many rows one event holds; some 150 kB. */
const ROWS_PER_EVENT = 200;

interface ListStreamOptions {
  response: ServerResponse;
  visibility: Visibility;
  rows: RowStore;
  clusters: () => ClusterStatus[];
}

/**
 * One open stream of the list, and what its reader knows by now.
 *
 * @internal
 */
export class ListStream {
  readonly #events: EventStream;
  readonly #rows: RowStore;
  readonly #clusters: () => ClusterStatus[];
  /** The rows that were sent last, by their machines. */
  readonly #sent = new Map<string, string>();
  #visibility: Visibility;
  /** Machines to look at, in the order in which to send them. */
  #changed = new Map<string, VirtualMachineIdentity>();
  #sentClusters: string | undefined;
  #isComplete = false;
  #isSending = false;
  #isClosed = false;

  /** Sends the headers, and nothing yet. */
  static open(options: ListStreamOptions): ListStream {
    return new ListStream(options);
  }

  private constructor(options: ListStreamOptions) {
    this.#events = EventStream.open(options.response);
    this.#rows = options.rows;
    this.#clusters = options.clusters;
    this.#visibility = options.visibility;
    this.#events.onClose(() => {
      this.#isClosed = true;
    });
    this.mark(this.#rows.ordered());
  }

  /** Has machines looked at again by the next `send`. */
  mark(identities: readonly VirtualMachineIdentity[]): void {
    for (const identity of identities) {
      this.#changed.set(vmTopic(identity), identity);
    }
  }

  /** @returns whether it is another one than before */
  setVisibility(visibility: Visibility): boolean {
    const isOther = visibility !== this.#visibility;
    this.#visibility = visibility;
    return isOther;
  }

  /**
   * Sends what is different, as fast as the client reads. Where it does so
   * already, that goes on with what was marked meanwhile.
   */
  async send(): Promise<void> {
    if (this.#isSending) {
      return;
    }
    this.#isSending = true;
    try {
      do {
        await this.#sendChanges();
      } while (this.#changed.size > 0 && !this.#isClosed);
    } finally {
      this.#isSending = false;
    }
  }

  heartbeat(): void {
    this.#events.heartbeat();
  }

  end(): void {
    this.#events.end();
  }

  /** Says why, and ends. */
  fail(thrown: unknown): void {
    const { name, message } = toError(thrown);
    this.#events.send('error', JSON.stringify({ error: { name, message } }));
    this.end();
  }

  onClose(listener: () => void): void {
    this.#events.onClose(listener);
  }

  async #sendChanges(): Promise<void> {
    const changed = this.#changed;
    this.#changed = new Map();
    let total = this.#isComplete ? undefined : this.#count(changed.values());
    let items: string[] = [];
    const removed: string[] = [];
    for await (const [topic, identity] of inSlices(changed)) {
      if (this.#isClosed) {
        return;
      }
      const row = this.#rows.row(identity, this.#visibility);
      if (row === undefined) {
        if (this.#sent.delete(topic)) {
          removed.push(topic);
        }
      } else if (row !== this.#sent.get(topic)) {
        this.#sent.set(topic, row);
        items.push(row);
        if (items.length === ROWS_PER_EVENT) {
          await this.#write({ items, total });
          items = [];
          total = undefined;
        }
      }
    }
    const isFirst = !this.#isComplete;
    this.#isComplete = true;
    const clusters = JSON.stringify(this.#clusters());
    const isSame = clusters === this.#sentClusters;
    this.#sentClusters = clusters;
    if (isFirst || items.length > 0 || removed.length > 0 || !isSame) {
      // The names of those that are gone are JSON already.
      await this.#write({
        items,
        removed,
        clusters: isSame ? undefined : clusters,
      });
    }
  }

  async #write(parts: Parameters<typeof listEvent>[0]): Promise<void> {
    const complete = this.#isComplete;
    this.#events.send(
      'virtual-machine-list',
      listEvent({ ...parts, complete }),
    );
    await this.#events.drained();
  }

  #count(identities: Iterable<VirtualMachineIdentity>): number {
    return [...identities].filter(identity =>
      this.#visibility.allows(virtualMachineEntityRef(identity)),
    ).length;
  }
}
