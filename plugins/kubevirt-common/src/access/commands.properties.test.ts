import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe as describeMachine } from '../describe';

/** Programs that print the words they are given, a NUL after each and two at the end. */
const programs = ['virtctl', 'kubectl', 'ssh', 'vncviewer', 'psql', 'curl']
  .map(name => `${name}() { printf '%s\\0' ${name} "$@"; printf '\\0'; }`)
  .join('\n');

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter(each => !each.includes('\0') && !each.startsWith('-'));

/** What a shell makes of each command. */
function wordsOf(commands: string[]): string[][] {
  return execFileSync(
    '/bin/sh',
    ['-c', `${programs}\n${commands.join('\n')}`],
    {
      encoding: 'utf8',
    },
  )
    .split('\0\0')
    .slice(0, -1)
    .map(each => each.split('\0'));
}

describe('commands', () => {
  it('give a program the very names of the VM and its Service, whatever they hold', () => {
    fc.assert(
      fc.property(word, word, word, word, (namespace, name, service, user) => {
        const { access } = describeMachine({
          objects: {
            virtualMachines: [
              {
                metadata: {
                  namespace,
                  name,
                  annotations: { 'kubevirt.io/ssh-user': user },
                },
                spec: { template: { spec: { domain: {} } } },
              },
            ],
            services: [
              {
                metadata: { namespace, name: service },
                spec: {
                  selector: { 'vmi.kubevirt.io/id': name },
                  ports: [{ port: 22 }, { port: 5901 }, { port: 5432 }],
                },
              },
            ],
          },
          target: { kind: 'VirtualMachine', namespace, name },
        });
        const ways = [
          ...access.ports.flatMap(port => port.ways),
          ...access.commands,
        ];
        const commands = ways.flatMap(way => way.commands);
        const seen = wordsOf(commands);

        expect(seen).toHaveLength(commands.length);
        const of = (id: string) =>
          seen[
            ways
              .slice(
                0,
                ways.findIndex(way => way.id === id),
              )
              .reduce((sum, way) => sum + way.commands.length, 0)
          ];
        expect(of('virtctl-console')).toEqual([
          'virtctl',
          'console',
          name,
          '-n',
          namespace,
        ]);
        expect(of('kubectl-port-forward')).toEqual([
          'kubectl',
          '-n',
          namespace,
          'port-forward',
          `service/${service}`,
          '2222:22',
        ]);
        expect(of('virtctl-ssh').at(-1)).toMatch(/@vm\//);
        expect(of('virtctl-ssh').at(-1)).toContain(`@vm/${name}/${namespace}`);
      }),
      { numRuns: 60 },
    );
  });

  it("run virtctl with the very names inside ssh's ProxyCommand", () => {
    fc.assert(
      fc.property(word, word, (namespace, name) => {
        const { access } = describeMachine({
          objects: {},
          target: { kind: 'VirtualMachine', namespace, name },
        });
        const [openssh] = access.commands.filter(({ id }) => id === 'openssh');
        const [[, , option]] = wordsOf(openssh.commands);
        // ssh gives it to the user's shell.
        const proxy = option.replace(/^ProxyCommand=/, '');
        expect(wordsOf([proxy])).toEqual([
          [
            'virtctl',
            'port-forward',
            '--stdio=true',
            `vm/${name}/${namespace}`,
            '22',
          ],
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
