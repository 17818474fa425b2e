import type { ConsoleOptions } from './SerialConsole';
import { runCommand } from './runCommand';

/** A guest that is played has no crypt(3). */
const hashed =
  '(This machine is simulated: it cannot compare a password with a hash. Give it as "password", "plain_text_passwd" or in "chpasswd".)\r\n';

type State = 'user' | 'password' | 'shell';

/**
 * A login and a shell on a serial line.
 *
 * @internal
 */
export class LoginShell {
  readonly #options: ConsoleOptions & { write: (text: string) => void };
  #state: State = 'user';
  #line = '';
  #user = '';

  static create(
    options: ConsoleOptions & { write: (text: string) => void },
  ): LoginShell {
    return new LoginShell(options);
  }

  private constructor(
    options: ConsoleOptions & { write: (text: string) => void },
  ) {
    this.#options = options;
  }

  /** Takes keystrokes in, and echoes them as a terminal does. */
  input(text: string): void {
    for (const key of text.replaceAll('\r\n', '\r')) {
      if (key === '\r' || key === '\n') this.#enter();
      else if (key === '\x7f' || key === '\b') this.#erase();
      else if (key === '\x03') this.#interrupt();
      else if (key === '\x04' && this.#line === '') this.#logout();
      else if (key >= ' ') this.#type(key);
    }
  }

  #type(key: string): void {
    this.#line += key;
    if (this.#state !== 'password') this.#options.write(key);
  }

  #erase(): void {
    if (this.#line === '') return;
    this.#line = this.#line.slice(0, -1);
    if (this.#state !== 'password') this.#options.write('\b \b');
  }

  #interrupt(): void {
    this.#line = '';
    this.#options.write('^C\r\n');
    this.#prompt();
  }

  #enter(): void {
    const line = this.#line;
    this.#line = '';
    this.#options.write('\r\n');
    if (this.#state === 'user') this.#askPassword(line.trim());
    else if (this.#state === 'password') this.#login(line);
    else this.#run(line.trim());
  }

  #askPassword(user: string): void {
    this.#user = user;
    if (user) this.#state = 'password';
    this.#prompt();
  }

  #login(typed: string): void {
    const { user, password = { text: user }, system, write } = this.#options;
    const isUser = this.#user === user;
    const known = isUser && 'text' in password && typed === password.text;
    this.#state = known ? 'shell' : 'user';
    write(
      known
        ? `Welcome to ${system.info.prettyName} (${system.info.kernelRelease})\r\n\r\n`
        : 'Login incorrect\r\n',
    );
    if (isUser && 'hash' in password) write(hashed);
    this.#prompt();
  }

  #run(line: string): void {
    const { write, powerOff, reboot } = this.#options;
    if (['exit', 'logout'].includes(line)) return this.#logout();
    const result = runCommand(line, { ...this.#options, user: this.#user });
    if (result.output) write(`${result.output.replaceAll('\n', '\r\n')}\r\n`);
    if (result.power === 'off') return powerOff();
    if (result.power === 'reboot') return reboot();
    return this.#prompt();
  }

  #logout(): void {
    this.#state = 'user';
    this.#options.write('logout\r\n');
    this.#prompt();
  }

  #prompt(): void {
    const { write, hostname } = this.#options;
    if (this.#state === 'user') write(`${hostname} login: `);
    else if (this.#state === 'password') write('Password: ');
    else write(`${this.#user}@${hostname}:~$ `);
  }
}
