import { Pod } from '../../simulator/model';

/**
 * What a program wrote, and how it ended.
 *
 * @internal
 */
export interface ProgramResult {
  output: string;
  code: number;
}

interface Place {
  pod: Pod;
  container: string;
}

type Program = (args: string[], place: Place) => string | ProgramResult;

function virsh(args: string[], { pod }: Place): string | ProgramResult {
  const name = pod.metadata.labels?.['vmi.kubevirt.io/id'];
  if (args[0] !== 'list' || !name) {
    return { output: `error: unknown command: '${args[0] ?? ''}'\n`, code: 1 };
  }
  const domain = `${pod.metadata.namespace}_${name}`;
  return [
    `${' Id   Name'.padEnd(9 + domain.length)}State`,
    '-'.repeat(24 + domain.length),
    ` 1    ${domain}   running`,
    '',
    '',
  ].join('\n');
}

const programs: Record<string, Program> = {
  true: () => '',
  false: () => ({ output: '', code: 1 }),
  echo: args => `${args.join(' ')}\n`,
  pwd: () => '/\n',
  date: () => `${new Date().toUTCString()}\n`,
  hostname: (_, { pod }) => `${pod.metadata.name}\n`,
  whoami: () => 'qemu\n',
  id: () => 'uid=107(qemu) gid=107(qemu) groups=107(qemu)\n',
  env: (_, { pod }) =>
    `HOSTNAME=${pod.metadata.name}\nPATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin\n`,
  ls: () => 'bin\ndev\netc\nproc\nrun\nusr\nvar\n',
  cat: ([file = '']) => ({
    output: `cat: ${file}: No such file or directory\n`,
    code: 1,
  }),
};

/**
 * Runs one of the few programs that there are in a container.
 *
 * @param words - the program and its arguments
 * @param place - in which container of which pod
 * @returns undefined where there is no such program
 * @internal
 */
export function runInPod(
  [name, ...args]: string[],
  place: Place,
): ProgramResult | undefined {
  const known = Object.hasOwn(programs, name) ? programs[name] : undefined;
  const program =
    name === 'virsh' && place.container === 'compute' ? virsh : known;
  const result = program?.(args, place);
  return typeof result === 'string' ? { output: result, code: 0 } : result;
}
