import { createHash } from 'node:crypto';
import { Pod } from '../../simulator/model';
import { RemoteCommand, RemoteCommandOptions } from './RemoteCommand';
import { runInPod } from './runInPod';

const shells = ['sh', 'bash', '/bin/sh', '/bin/bash'];

/** How a command went, as the kubelet tells it. */
function exitStatus(code: number): object {
  if (code === 0) return { metadata: {}, status: 'Success' };
  return {
    metadata: {},
    status: 'Failure',
    message: `command terminated with non-zero exit code: exit status ${code}`,
    reason: 'NonZeroExitCode',
    details: { causes: [{ reason: 'ExitCode', message: String(code) }] },
  };
}

/** What the kubelet says of a program that the image does not have. */
function startFailure(pod: Pod, program: string): object {
  const id = createHash('sha256')
    .update(pod.metadata.uid ?? '')
    .digest('hex');
  const message =
    'error executing command in container: failed to exec in container: ' +
    `failed to start exec "${id}": OCI runtime exec failed: exec failed: ` +
    `unable to start container process: exec: "${program}": executable file not found in $PATH: unknown`;
  return {
    metadata: {},
    status: 'Failure',
    message: `Internal error occurred: ${message}`,
    reason: 'InternalError',
    details: { causes: [{ message }] },
    code: 500,
  };
}

/**
 * A command in a container: one program, or a shell that reads commands line
 * by line.
 *
 * @internal
 */
export class PodProcess {
  readonly #pod: Pod;
  readonly #options: RemoteCommandOptions;
  readonly #to: RemoteCommand;
  #line = '';
  #exitCode = 0;

  /** Runs it, to its end or until the client hangs up. */
  static start(options: {
    pod: Pod;
    options: RemoteCommandOptions;
    to: RemoteCommand;
  }): void {
    const process = new PodProcess(options);
    const [program, ...args] = options.options.command;
    if (!shells.includes(program)) process.#runProgram();
    else if (args[0] === '-c') process.#runScript(args[1] ?? '');
    else process.#readCommands();
  }

  private constructor(options: {
    pod: Pod;
    options: RemoteCommandOptions;
    to: RemoteCommand;
  }) {
    this.#pod = options.pod;
    this.#options = options.options;
    this.#to = options.to;
  }

  #runProgram(): void {
    const { command } = this.#options;
    const result = this.#run(command);
    this.#to.stdin?.resume();
    this.#to.end(
      result ? exitStatus(result.code) : startFailure(this.#pod, command[0]),
    );
  }

  #runScript(script: string): void {
    for (const line of script.split(/[;\n]/)) this.#runLine(line);
    this.#to.end(exitStatus(this.#exitCode));
  }

  #readCommands(): void {
    const { stdin } = this.#to;
    this.#prompt();
    stdin?.on('data', bytes => this.#type(String(bytes)));
    stdin?.on('end', () => this.#to.end(exitStatus(this.#exitCode)));
    if (!stdin) this.#to.end(exitStatus(0));
  }

  #type(text: string): void {
    for (const key of text.replaceAll('\r\n', '\n')) {
      if (key === '\x04' && this.#line === '') return this.#exit();
      if (key === '\n' || key === '\r') {
        if (this.#options.tty) this.#to.stdout('\r\n');
        const line = this.#line.trim();
        this.#line = '';
        if (/^exit\b/.test(line)) return this.#exit(line);
        this.#runLine(line);
        this.#prompt();
      } else if (key === '\x7f' || key === '\b') {
        if (this.#line) this.#to.stdout('\b \b');
        this.#line = this.#line.slice(0, -1);
      } else {
        this.#line += key;
        if (this.#options.tty) this.#to.stdout(key);
      }
    }
    return undefined;
  }

  #exit(line = 'exit'): void {
    const asked = line.split(/\s+/)[1];
    this.#to.stdin?.destroy();
    this.#to.end(exitStatus(asked ? Number(asked) || 0 : this.#exitCode));
  }

  #runLine(line: string): void {
    const words = line.split(/\s+/).filter(Boolean);
    if (words.length === 0) return;
    const result = this.#run(words);
    this.#exitCode = result?.code ?? 127;
    if (!result) this.#error(`bash: ${words[0]}: command not found\n`);
  }

  #run(words: string[]): { code: number } | undefined {
    const { container } = this.#options;
    const result = runInPod(words, { pod: this.#pod, container });
    if (result?.output) {
      if (result.code === 0) this.#to.stdout(this.#lines(result.output));
      else this.#error(result.output);
    }
    return result;
  }

  #error(text: string): void {
    const { tty } = this.#options;
    if (tty) this.#to.stdout(this.#lines(text));
    else this.#to.stderr(text);
  }

  #lines(text: string): string {
    return this.#options.tty ? text.replaceAll('\n', '\r\n') : text;
  }

  #prompt(): void {
    if (this.#options.tty) this.#to.stdout('bash-5.1$ ');
  }
}
