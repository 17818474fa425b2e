import type { IncomingHttpHeaders } from 'node:http';
import { ApiError } from '../status/ApiError';

/** @public */
export type RequestMatcher = (request: {
  method: string;
  /** Path and query. */
  url: string;
}) => boolean;

/** An open watch. @internal */
export interface OpenWatch {
  /** Ends it in the middle of a line. */
  cut(): void;
}

interface AnswerRule {
  readonly error: ApiError;
  readonly matches: RequestMatcher;
  remaining: number;
}

/**
 * What every request and every watch event passes through, so that faults can
 * hold it up.
 *
 * @internal
 */
export class FaultGate {
  static create(): FaultGate {
    return new FaultGate();
  }

  delayMs = 0;
  readonly #watches = new Set<OpenWatch>();
  readonly #exempt = new Set<string>();
  #answers: AnswerRule[] = [];
  #held: Array<() => void> | undefined;

  private constructor() {}

  /**
   * Waits as long as faults demand.
   *
   * @throws ApiError where a fault answers in place of the handler
   */
  async pass(request: {
    method: string;
    url: string;
    headers: IncomingHttpHeaders;
  }): Promise<void> {
    if (this.isExempt(request.headers)) {
      return;
    }
    if (this.#held) {
      await new Promise<void>(resolve => this.#held?.push(resolve));
    }
    if (this.delayMs > 0) {
      await new Promise(resolve => setTimeout(resolve, this.delayMs));
    }
    const rule = this.#answers.find(
      each => each.remaining > 0 && each.matches(request),
    );
    if (rule) {
      rule.remaining -= 1;
      throw rule.error;
    }
  }

  /** Spares whoever has this token: the simulator plays the cluster itself. */
  exempt(token: string): void {
    this.#exempt.add(`Bearer ${token}`);
  }

  isExempt(headers: IncomingHttpHeaders): boolean {
    return this.#exempt.has(headers.authorization ?? '');
  }

  /** Runs something now, or when nothing is held back any more. */
  send(write: () => void): void {
    if (this.#held) {
      this.#held.push(write);
    } else {
      write();
    }
  }

  /** Registers a watch and returns how to end that. */
  openWatch(watch: OpenWatch): () => void {
    this.#watches.add(watch);
    return () => this.#watches.delete(watch);
  }

  cutWatches(): void {
    for (const watch of [...this.#watches]) {
      watch.cut();
    }
  }

  hang(): void {
    this.#held ??= [];
  }

  resume(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    held.forEach(each => each());
  }

  addAnswer(rule: AnswerRule): void {
    this.#answers.push(rule);
  }

  clear(): void {
    this.delayMs = 0;
    this.#answers = [];
    this.resume();
  }
}
