import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterStatus,
  ProblemCode,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';
import { clusterLine } from './clusterLine';
import { progressLines } from './progressLines';

/**
 * Writes what changes about a virtual machine into the task's log, each
 * thing once.
 *
 * @internal
 */
export class FollowLog {
  readonly #logger: LoggerService;
  readonly #said = new Map<string, string>();
  readonly #problems = new Set<ProblemCode>();

  static create(options: { logger: LoggerService }) {
    return new FollowLog(options.logger);
  }

  private constructor(logger: LoggerService) {
    this.#logger = logger;
  }

  /** Says when the cluster stops answering, and when it answers again. */
  cluster(status: ClusterStatus | undefined): void {
    const line = clusterLine(status);
    const before = this.#said.get('cluster');
    if (line && line !== before) {
      this.#said.set('cluster', line);
      this.#logger[status?.state === 'stale' ? 'warn' : 'info'](line);
    } else if (!line && before) {
      this.#said.delete('cluster');
      this.#logger.info(`The cluster '${status?.name}' answers`);
    }
  }

  /** Says what is new about the virtual machine since the last call. */
  view(view: VirtualMachineView): void {
    for (const [key, line] of progressLines(view)) {
      if (this.#said.get(key) !== line) {
        this.#said.set(key, line);
        this.#logger.info(line);
      }
    }
    for (const { code, severity, summary, nextStep } of view.problems) {
      // Causes come and go while the cluster retries: once is enough.
      if (!this.#problems.has(code)) {
        this.#problems.add(code);
        const level = severity === 'notice' ? 'info' : 'warn';
        this.#logger[level](`${summary} ${nextStep}`);
      }
    }
  }

  /** Says why the waiting is over. */
  end(end: 'reached' | 'not-started'): void {
    if (end === 'not-started') {
      this.#logger.info(
        'The virtual machine is off and its run strategy leaves it to you to start it',
      );
    }
  }
}
