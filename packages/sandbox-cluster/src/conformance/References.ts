import { isMap } from '../objects/json';

/**
 * Remembers which uid, version or token of ours stands for which one of a
 * recording, so that later requests mean the same.
 *
 * @internal
 */
export class References {
  static create(): References {
    return new References();
  }

  readonly #ours = new Map<string, string>();

  private constructor() {}

  /** Learns from an answer and its recorded counterpart. */
  learn(recorded: unknown, actual: unknown): void {
    if (Array.isArray(recorded) && Array.isArray(actual)) {
      recorded.forEach((item, index) => this.learn(item, actual[index]));
    } else if (isMap(recorded) && isMap(actual)) {
      for (const [key, value] of Object.entries(recorded)) {
        const counterpart = actual[key];
        if (
          ['uid', 'resourceVersion', 'continue'].includes(key) &&
          typeof value === 'string' &&
          value !== '' &&
          typeof counterpart === 'string'
        ) {
          this.#ours.set(value, counterpart);
        } else {
          this.learn(value, counterpart);
        }
      }
    }
  }

  /**
   * A request's path in terms of ours. A version that no answer has shown is
   * the one that was current when the request was recorded.
   */
  translatePath(path: string, currentVersion: string): string {
    return path.replace(
      /\b(resourceVersion|continue)=([^&]+)/g,
      (_, name, value) => {
        const fallback = /^[1-9]\d{3}$/.test(value) ? currentVersion : value;
        return `${name}=${this.#ours.get(value) ?? fallback}`;
      },
    );
  }

  /** A request's body in terms of ours. */
  translateBody(body: unknown, key = ''): unknown {
    if (Array.isArray(body)) {
      return body.map(item => this.translateBody(item, key));
    }
    if (isMap(body)) {
      return Object.fromEntries(
        Object.entries(body).map(([name, value]) => [
          name,
          this.translateBody(value, name),
        ]),
      );
    }
    return typeof body === 'string' && key === 'uid'
      ? this.#ours.get(body) ?? body
      : body;
  }
}
