import { ObjectStore } from '../client';
import { Pod } from '../model';

const prefix = '10.244';

/**
 * Hands out pod addresses from 10.244.0.0/16, each to one pod at a time.
 *
 * @internal
 */
export class PodAddresses {
  readonly #used = new Map<string, string>();
  #next = 16;

  /** Follows the pods, so that an address in use is never handed out. */
  static create(store: ObjectStore<Pod>): PodAddresses {
    const addresses = new PodAddresses();
    store.onChange(({ before, after }) => {
      const [old, current] = [before?.status?.podIP, after?.status?.podIP];
      if (old && old !== current) addresses.#used.delete(old);
      if (current) addresses.#used.set(current, after?.metadata.uid ?? '');
    });
    return addresses;
  }

  private constructor() {}

  /**
   * Takes the next free address for a pod.
   *
   * @throws RangeError once all 65,000 are in use
   */
  take(uid: string): string {
    for (let tries = 0; tries < 65_000; tries += 1) {
      this.#next = (this.#next + 1) % 65_536;
      const [high, low] = [this.#next >> 8, this.#next & 255];
      const address = `${prefix}.${high}.${low}`;
      if (low !== 0 && low !== 255 && !this.#used.has(address)) {
        this.#used.set(address, uid);
        return address;
      }
    }
    throw new RangeError(`no pod address is free in ${prefix}.0.0/16`);
  }
}
