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
    // Its number decides, whatever its name.
    { name: 'http', port: 5901 },
  ])('says how to see the desktop where there is a port for VNC: %j', port => {
    expect(commandsFor(port).vnc).toContain(
      'kubectl -n team-a port-forward service/dev 5901:5901',
    );
  });

  it.each([[], [{ name: 'db', port: 5432 }]])(
    'goes through KubeVirt where no port says what speaks on it: %j',
    (...ports) => {
      expect(commandsFor(...ports)).toEqual({
        ssh: expect.stringMatching(/^virtctl ssh /),
        vnc: 'virtctl vnc dev -n team-a',
        console: 'virtctl console dev -n team-a',
      });
    },
  );

  it('reads a generated password once', () => {
    const login = { userData: '#cloud-config\n', password: 'secret' };
    const { password } = connectionCommands(testPlan({ login }));
    expect(password).toMatch(
      /^kubectl -n team-a get secret dev-password -o go-template=.* && \\\n {2}kubectl -n team-a delete secret dev-password$/,
    );
  });
});
