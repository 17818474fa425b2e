import { VirtualMachinesObserver } from './KubevirtApi';

type Say = (observer: VirtualMachinesObserver) => void;

interface Watch {
  observers: Set<VirtualMachinesObserver>;
  /** What those have to be told who come later. */
  next?: Say;
  /** That it was lost since. */
  lost?: Say;
  stop: () => void;
}

/**
 * Lets several parts of a page watch the same thing over one connection, for
 * browsers open only six to a server.
 *
 * @internal
 */
export class SharedWatches {
  readonly #watches = new Map<string, Watch>();

  static create(): SharedWatches {
    return new SharedWatches();
  }

  private constructor() {}

  /**
   * Watches what has this key.
   *
   * @param start - begins a watch where there is none yet, and returns what
   *   ends it
   * @returns a function that ends it for this observer; the last one ends the
   *   watch
   */
  watch(
    key: string,
    observer: VirtualMachinesObserver,
    start: (shared: VirtualMachinesObserver) => () => void,
  ): () => void {
    const watch = this.#watches.get(key) ?? this.#begin(key, start);
    watch.observers.add(observer);
    watch.next?.(observer);
    watch.lost?.(observer);
    return () => {
      const left = watch.observers.delete(observer);
      if (left && watch.observers.size === 0) {
        this.#watches.delete(key);
        watch.stop();
      }
    };
  }

  #begin(
    key: string,
    start: (shared: VirtualMachinesObserver) => () => void,
  ): Watch {
    const watch: Watch = { observers: new Set(), stop: () => {} };
    this.#watches.set(key, watch);
    const tell = (say: Say) => [...watch.observers].forEach(say);
    watch.stop = start({
      next(response) {
        watch.next = observer => observer.next(response);
        watch.lost = undefined;
        tell(watch.next);
      },
      lost(error, since) {
        watch.lost = observer => observer.lost(error, since);
        tell(watch.lost);
      },
    });
    return watch;
  }
}
