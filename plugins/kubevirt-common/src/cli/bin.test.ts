import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { exampleValues } from '../__testUtils__/chartRenderings';

function run(args: string[], input = '') {
  const program = resolve(__dirname, '../../bin/kubevirt-vm.js');
  return spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: 'utf8',
  });
}

describe('bin/kubevirt-vm.js', () => {
  it('renders what comes in by the standard input', () => {
    const { status, stdout } = run(
      ['render', '--name', 'vm', '--namespace', 'team-a', '-'],
      exampleValues,
    );
    expect(parseAllDocuments(stdout).map(each => each.get('kind'))).toEqual([
      'Secret',
      'VirtualMachine',
    ]);
    expect(status).toBe(0);
  }, 30_000);

  it('ends with the code of the command', () => {
    const { status, stdout, stderr } = run(['rendr']);
    expect(stdout).toBe('');
    expect(stderr).toBe('There is no command rendr; did you mean render?\n');
    expect(status).toBe(2);
  }, 30_000);
});
