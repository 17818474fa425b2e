import fc from 'fast-check';
import { localPorts } from './localPorts';

describe('localPorts', () => {
  it.each([
    [[5901], [5901]],
    [[22], [2222]],
    [[80], [8080]],
    [[443], [8443]],
    [[389], [8389]],
    [
      [80, 8080],
      [8081, 8080],
    ],
    [
      [80, 8080, 8081],
      [8082, 8080, 8081],
    ],
    [
      [22, 22],
      [2222, 2222],
    ],
  ])('gives the ports %j the local ports %j', (ports, expected) => {
    const local = localPorts(ports);
    expect(ports.map(port => local.get(port))).toEqual(expected);
  });

  it('gives each port one of its own, for which nobody needs to be root', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 65535 }), { maxLength: 40 }),
        ports => {
          const local = [...localPorts(ports).values()];
          expect(new Set(local).size).toBe(ports.length);
          expect(local.every(port => port >= 1024 && port <= 65535)).toBe(true);
        },
      ),
    );
  });
});
