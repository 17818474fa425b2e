import { parseArguments } from './parseArguments';

describe('the command line', () => {
  const defaults = {
    port: undefined,
    data: undefined,
    scene: undefined,
    vms: 0,
    vnc: undefined,
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
    [['--data', 'state'], { data: 'state' }],
    [['--scene', 'zoo'], { scene: 'zoo' }],
    [['--vms', '10000'], { vms: 10_000 }],
    [['--vnc', 'localhost:5901'], { vnc: { host: 'localhost', port: 5901 } }],
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
    [['--vms', '1e3'], '--vms is "1e3"; it has to be a number from 0 to 50000'],
    [['--scene', 'circus'], '--scene is "circus"; it has to be zoo'],
    [
      ['--scene', 'zoo', '--no-simulate'],
      '--scene needs somebody who starts VMs; leave --no-simulate out',
    ],
    [['--data', ''], '--data is empty; it has to name a folder'],
    [
      ['--vnc', 'localhost'],
      '--vnc is "localhost"; it has to be a host and a port, as 127.0.0.1:5900',
    ],
    [['--what'], "Unknown option '--what'"],
    [['what'], "Unexpected argument 'what'"],
  ])('refuses %j', (args, reason) => {
    const parsed = parseArguments(args);
    expect(parsed.ok ? '' : parsed.reason).toContain(reason);
  });
});
