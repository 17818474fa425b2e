import { ConsoleSession, Terminal } from '../hypervisor';
import { Password } from './cloudInitPasswords';
import { OperatingSystem } from './operatingSystems';
import { LoginShell } from './LoginShell';

const noBootableDevice = [
  'SeaBIOS (version 1.16.3-4.el9)',
  'Booting from Hard Disk...',
  'Boot failed: not a bootable disk',
  '',
  'No bootable device.',
];

/**
 * What a console is made of.
 *
 * @internal
 */
export interface ConsoleOptions {
  hostname: string;
  user: string;
  /** The user's name where left out. */
  password?: Password;
  system: OperatingSystem;
  boots: boolean;
  isUp: () => boolean;
  powerOff: () => void;
  reboot: () => void;
}

/**
 * A guest's serial line: boot messages, a login and a small shell. The line
 * is one, however many connect one after the other: who comes later finds the
 * session as it was left.
 *
 * @internal
 */
export class SerialConsole {
  readonly #options: ConsoleOptions;
  readonly #shell: LoginShell;
  #terminal?: Terminal;
  #lines: string[] = [];

  static create(options: ConsoleOptions): SerialConsole {
    return new SerialConsole(options);
  }

  private constructor(options: ConsoleOptions) {
    this.#options = options;
    this.#shell = LoginShell.create({
      ...options,
      write: text => this.#write(text),
    });
    const { system, boots } = options;
    this.#lines = boots
      ? [
          `[    0.000000] Linux version ${system.info.kernelRelease}`,
          '[    0.000000] Command line: console=tty1 console=ttyS0',
          '[    1.204512] systemd[1]: Detected virtualization kvm.',
        ]
      : noBootableDevice;
  }

  /** The boot is over: the login prompt appears. */
  ready(): void {
    const { system, hostname } = this.#options;
    this.#write(
      `\r\n${system.info.prettyName} ${hostname} ttyS0\r\n\r\n${hostname} login: `,
    );
  }

  /** Connects; whoever was connected before is cut off. */
  open(terminal: Terminal): ConsoleSession {
    this.#terminal?.close();
    this.#terminal = terminal;
    if (!this.#options.isUp() || !this.#options.boots) {
      terminal.write(Buffer.from(`${this.#lines.join('\r\n')}\r\n`));
    }
    return {
      input: bytes => {
        if (this.#options.boots && this.#options.isUp()) {
          this.#shell.input(Buffer.from(bytes).toString('utf8'));
        }
      },
      end: () => {
        if (this.#terminal === terminal) this.#terminal = undefined;
      },
    };
  }

  /** The last lines that were written. */
  screen(): string[] {
    return this.#lines.slice(-24);
  }

  #write(text: string): void {
    const [first, ...others] = text.split('\r\n');
    const last = this.#lines.pop() ?? '';
    this.#lines = [...this.#lines, last + first, ...others].slice(-100);
    this.#terminal?.write(Buffer.from(text));
  }
}
