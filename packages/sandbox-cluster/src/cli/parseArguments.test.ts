import { parseArguments } from './parseArguments';

describe('the command line', () => {
  const defaults = {
    port: 0,
    simulate: true,
    tls: true,
    kubeconfig: undefined,
    help: false,
  };

  it.each([
    [[], {}],
    [['--port', '6443'], { port: 6443 }],
    [['--port=6443'], { port: 6443 }],
    [['--no-simulate', '--no-tls'], { simulate: false, tls: false }],
    [['--kubeconfig', 'config'], { kubeconfig: 'config' }],
    [['--help'], { help: true }],
  ])('%j', (args, changes) => {
    expect(parseArguments(args)).toMatchObject({
      ok: true,
      options: { ...defaults, ...changes },
    });
  });

  it.each([
    [['--port', 'x'], '--port is "x"; it has to be a number from 0 to 65535'],
    [
      ['--port', '65536'],
      '--port is "65536"; it has to be a number from 0 to 65535',
    ],
    [['--what'], "Unknown option '--what'"],
    [['what'], "Unexpected argument 'what'"],
  ])('refuses %j', (args, reason) => {
    const parsed = parseArguments(args);
    expect(parsed.ok ? '' : parsed.reason).toContain(reason);
  });
});
