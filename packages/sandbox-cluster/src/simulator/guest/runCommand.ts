import { OperatingSystem } from './operatingSystems';

/**
 * What came of a command.
 *
 * @internal
 */
export interface CommandResult {
  output: string;
  power?: 'off' | 'reboot';
}

interface Session {
  hostname: string;
  user: string;
  system: OperatingSystem;
}

type Command = (words: string[], session: Session) => string;

const commands: Record<string, Command> = {
  whoami: (_, { user }) => user,
  hostname: (_, { hostname }) => hostname,
  pwd: (_, { user }) => `/home/${user}`,
  id: (_, { user }) =>
    `uid=1000(${user}) gid=1000(${user}) groups=1000(${user})`,
  date: () => new Date().toUTCString(),
  echo: words => words.join(' '),
  ls: () => '',
  uptime: () => ' up 1 min,  1 user,  load average: 0.08, 0.03, 0.01',
  nproc: () => '2',
  uname: (words, { hostname, system }) =>
    words.includes('-a')
      ? `Linux ${hostname} ${system.info.kernelRelease} ${system.info.kernelVersion} x86_64 GNU/Linux`
      : 'Linux',
  cat: words =>
    words[0]
      ? `cat: ${words[0]}: No such file or directory`
      : 'cat: no file given',
  lsblk: () =>
    [
      'NAME   MAJ:MIN RM SIZE RO TYPE MOUNTPOINTS',
      'vda    252:0    0   3G  0 disk',
      '└─vda1 252:1    0 2.9G  0 part /',
    ].join('\n'),
  help: () =>
    'A simulated guest. It knows: cat, date, echo, hostname, id, ls, lsblk, ' +
    'nproc, poweroff, pwd, reboot, uname, uptime, whoami, exit.',
};

const release: Command = (_, { system }) => {
  const { id, name, prettyName, version, versionId } = system.info;
  return [
    `PRETTY_NAME="${prettyName}"`,
    `NAME="${name}"`,
    `VERSION_ID="${versionId}"`,
    `VERSION="${version}"`,
    `ID=${id}`,
  ].join('\n');
};

/**
 * Runs a command of the simulated shell.
 *
 * @param line - what was typed
 * @internal
 */
export function runCommand(line: string, session: Session): CommandResult {
  const words = line.split(/\s+/).filter(Boolean);
  const [name = '', ...rest] = words[0] === 'sudo' ? words.slice(1) : words;
  if (!name) return { output: '' };
  if (['poweroff', 'halt', 'shutdown'].includes(name)) {
    const power = rest.includes('-r') ? 'reboot' : 'off';
    return { output: 'The system will go down now!', power };
  }
  if (name === 'reboot') {
    return { output: 'The system will reboot now!', power: 'reboot' };
  }
  if (name === 'cat' && rest[0] === '/etc/os-release') {
    return { output: release(rest, session) };
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return {
    output: command ? command(rest, session) : `${name}: command not found`,
  };
}
