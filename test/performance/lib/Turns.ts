import { createHistogram, RecordableHistogram } from 'node:perf_hooks';

/** Milliseconds; other work waits for so long. */
export interface TurnLengths {
  p99: number;
  longest: number;
}

/**
 * Measures the turns of this process' event loop by what they take of a core,
 * which does not depend on what else the machine does. Between two looks there
 * may be more than one turn, so these are upper bounds.
 */
export class Turns {
  readonly #microseconds: RecordableHistogram = createHistogram();
  #before = process.threadCpuUsage();
  #timer: NodeJS.Timeout | undefined;

  static start(): Turns {
    const turns = new Turns();
    turns.#look();
    return turns;
  }

  private constructor() {}

  stop(): TurnLengths {
    clearTimeout(this.#timer);
    const of = (microseconds: number) => Math.round(microseconds / 100) / 10;
    return {
      p99: of(this.#microseconds.percentile(99)),
      longest: of(this.#microseconds.max),
    };
  }

  #look(): void {
    const { user, system } = process.threadCpuUsage(this.#before);
    this.#before = process.threadCpuUsage();
    this.#microseconds.record(Math.max(1, Math.round(user + system)));
    this.#timer = setTimeout(() => this.#look(), 1);
  }
}

/** How long the turns of some work of this process are. */
export async function turnsOf(
  work: () => Promise<unknown>,
): Promise<TurnLengths> {
  const turns = Turns.start();
  await work();
  // The last turn ends.
  await new Promise(resolve => setTimeout(resolve, 5));
  return turns.stop();
}
