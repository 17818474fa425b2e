import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { Clock } from '../clock';
import { InventoryChange } from './KubevirtInventory';

const WINDOW_MS = 50;

/**
 * Tells listeners of changes: of the first at once, and then every 50 ms of
 * those that came meanwhile. Many changes of one machine are one.
 *
 * @internal
 */
export class ChangeFeed {
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  readonly #listeners = new Set<(change: InventoryChange) => void>();
  readonly #pending = new Map<string, () => InventoryChange | undefined>();
  #toldAt = -Infinity;
  #cancel?: () => void;

  static create(options: { clock: Clock; logger: LoggerService }): ChangeFeed {
    return new ChangeFeed(options.clock, options.logger);
  }

  private constructor(clock: Clock, logger: LoggerService) {
    this.#clock = clock;
    this.#logger = logger;
  }

  subscribe(listener: (change: InventoryChange) => void): {
    unsubscribe(): void;
  } {
    // Two subscriptions of one function are two.
    const own = (change: InventoryChange) => listener(change);
    this.#listeners.add(own);
    return { unsubscribe: () => this.#listeners.delete(own) };
  }

  /**
   * Announces a change.
   *
   * @param key - what changed; a later change of the same replaces it
   * @param read - says what to tell, if anything, when it is told
   */
  announce(key: string, read: () => InventoryChange | undefined): void {
    this.#pending.set(key, read);
    this.#cancel ??= this.#plan();
  }

  /** @returns what cancels the telling */
  #plan(): () => void {
    const waitMs = this.#toldAt + WINDOW_MS - this.#clock.now();
    if (waitMs > 0) {
      return this.#clock.after(waitMs, () => this.#flush());
    }
    // With all that arrived together; and an idle process is not woken twice.
    let cancelled = false;
    queueMicrotask(() => !cancelled && this.#flush());
    return () => {
      cancelled = true;
    };
  }

  /** Forgets what was not told yet. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#pending.clear();
  }

  #flush(): void {
    this.#cancel = undefined;
    this.#toldAt = this.#clock.now();
    const reads = [...this.#pending.values()];
    this.#pending.clear();
    for (const read of reads) {
      const change = read();
      if (change) {
        this.#tell(change);
      }
    }
  }

  #tell(change: InventoryChange): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener(change);
      } catch (error) {
        this.#logger.error(
          'A listener to the inventory of virtual machines failed',
          toError(error),
        );
      }
    }
  }
}
