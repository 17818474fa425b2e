import { testPlan } from '../__testUtils__/testPlan';
import { connectionCommands } from './connectionCommands';

function commandsFor(...ports: object[]) {
  return connectionCommands(testPlan({ input: { network: { ports } } }));
}

describe('connectionCommands', () => {
  it('says how to open a shell where there is a port for SSH', () => {
    expect(commandsFor({ name: 'ssh', port: 22 }).ssh).toMatch(
      /^virtctl ssh .*vm\/dev\/team-a/,
    );
  });

  it.each([
    { name: 'vnc', port: 5901 },
    // The requirements' example calls it so.
    { name: 'http', port: 5901 },
  ])('says how to see the desktop where there is a port for VNC: %j', port => {
    expect(commandsFor(port).vnc).toContain(
      'kubectl -n team-a port-forward service/dev 5901:5901',
    );
  });

  it('says nothing where no port says what speaks on it', () => {
    expect(commandsFor({ name: 'db', port: 5432 })).toEqual({
      ssh: undefined,
      vnc: undefined,
    });
    expect(commandsFor()).toEqual({ ssh: undefined, vnc: undefined });
  });
});
