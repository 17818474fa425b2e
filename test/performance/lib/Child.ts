import { ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';

/** A program of a benchmark in a process of its own. */
export class Child {
  readonly #process: ChildProcess;

  /** @param program - below this benchmarks' folder, without `.ts` */
  static start(program: string, ...args: (string | number)[]): Child {
    return new Child(
      fork(resolve(__dirname, '..', `${program}.ts`), args.map(String)),
    );
  }

  private constructor(process: ChildProcess) {
    this.#process = process;
  }

  send(order: object): void {
    this.#process.send(order);
  }

  /** The next message that has this key; what loads programs sends others. */
  answer<T>(key: string): Promise<T> {
    return new Promise((resolveAnswer, reject) => {
      const listen = (message: object) => {
        if (key in message) {
          this.#process.off('message', listen);
          resolveAnswer((message as Record<string, T>)[key]);
        }
      };
      this.#process.on('message', listen);
      this.#process.once('exit', code =>
        reject(new Error(`ended with ${code} before it told its ${key}`)),
      );
    });
  }

  async ask<T>(order: object, key: string): Promise<T> {
    const answer = this.answer<T>(key);
    this.send(order);
    return answer;
  }

  stop(): void {
    this.#process.kill();
  }
}
