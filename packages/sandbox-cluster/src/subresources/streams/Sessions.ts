import type { WebSocket } from 'ws';
import { Domain, Hypervisor } from '../../simulator';

/**
 * Connections to domains, one for each: who comes later takes over, and who
 * was there finds the line dead, without a farewell (KubeVirt v1.9.0
 * pkg/virt-handler/rest/console.go, newStopChan).
 *
 * @internal
 */
export class Sessions {
  readonly #hypervisor: Hypervisor;
  readonly #sockets = new Map<string, WebSocket>();

  static create(options: { hypervisor: Hypervisor }): Sessions {
    return new Sessions(options.hypervisor);
  }

  private constructor(hypervisor: Hypervisor) {
    this.#hypervisor = hypervisor;
  }

  /** Whether somebody is connected. */
  isTaken({ uid }: Domain): boolean {
    return this.#sockets.has(uid);
  }

  /** Takes a domain's line; it goes dead when the domain ends. */
  take(domain: Domain, socket: WebSocket): void {
    const { uid } = domain;
    this.#sockets.get(uid)?.terminate();
    this.#sockets.set(uid, socket);
    const unsubscribe = this.#hypervisor.onChange(({ uid: changed, state }) => {
      const ended = state === 'shutoff' || state === 'crashed';
      if (changed === uid && ended) socket.terminate();
    });
    socket.on('close', () => {
      unsubscribe();
      if (this.#sockets.get(uid) === socket) this.#sockets.delete(uid);
    });
    socket.on('error', () => socket.terminate());
  }
}
