import { fromImage, Machine, machine, now } from '../__testUtils__/machine';
import { viewOf } from '../__testUtils__/explained';
import { describe as describeMachine } from '../describe';
import { Service } from '../objects';
import { AccessView, AccessWay, PortAccess } from '../view';

const running: Machine = {
  instance: {
    interfaces: [{ name: 'default', ipAddress: '10.0.0.7' }],
  },
  launcher: {},
};

function service(
  spec: Service['spec'],
  more: { name?: string; status?: Service['status'] } = {},
): Service {
  const { name = 'web', status } = more;
  return {
    metadata: { namespace: 'team-a', name },
    spec: { selector: { 'vmi.kubevirt.io/id': 'web' }, ...spec },
    status,
  };
}

/** A VM whose interface lets in these ports alone. */
function lettingIn(...ports: number[]): Machine {
  return {
    template: {
      ...fromImage,
      domain: {
        devices: {
          ...fromImage.domain?.devices,
          interfaces: [
            {
              name: 'default',
              masquerade: {},
              ports: ports.map(port => ({ name: `p${port}`, port })),
            },
          ],
        },
      },
    },
  };
}

function accessOf(where: Machine = {}): AccessView {
  return viewOf({ ...running, ...where }).access;
}

/** The only port. */
function portOf(spec: Service['spec'], where: Machine = {}): PortAccess {
  return accessOf({ services: [service(spec)], ...where }).ports[0];
}

function way(ways: AccessWay[], id: string): AccessWay | undefined {
  return ways.find(each => each.id === id);
}

describe('the ways to a port', () => {
  const port = portOf({ ports: [{ name: 'vnc', port: 5901 }] });

  it('lead from the inside outwards', () => {
    expect(port).toMatchObject({
      name: 'vnc',
      port: 5901,
      protocol: 'TCP',
      application: 'vnc',
      service: 'web',
      obstacles: [],
    });
    expect(port.ways.map(({ id, from }) => [id, from])).toEqual([
      ['in-cluster', 'cluster'],
      ['kubectl-port-forward', 'anywhere'],
      ['virtctl-port-forward', 'anywhere'],
    ]);
  });

  it('name the Service in the cluster', () => {
    expect(way(port.ways, 'in-cluster')).toMatchObject({
      address: 'web.team-a.svc:5901',
      note: "The full name is web.team-a.svc.cluster.local, where the cluster's domain is cluster.local.",
    });
  });

  it('forward it with kubectl and virtctl, and say what to do with it', () => {
    expect(way(port.ways, 'kubectl-port-forward')?.commands).toEqual([
      'kubectl -n team-a port-forward service/web 5901:5901',
      'vncviewer localhost:5901',
    ]);
    expect(way(port.ways, 'virtctl-port-forward')?.commands).toEqual([
      'virtctl port-forward vm/web/team-a 5901:5901',
      'vncviewer localhost:5901',
    ]);
  });

  it("keep the Service's port and the guest's apart", () => {
    const { ways, application } = portOf({
      ports: [{ port: 80, targetPort: 5432 }],
    });
    expect(application).toBe('postgresql');
    expect(way(ways, 'in-cluster')?.address).toBe('web.team-a.svc:80');
    expect(way(ways, 'kubectl-port-forward')?.commands).toEqual([
      'kubectl -n team-a port-forward service/web 5432:80',
      'psql -h localhost -p 5432 -U postgres',
    ]);
    expect(way(ways, 'virtctl-port-forward')?.commands[0]).toBe(
      'virtctl port-forward vm/web/team-a 5432:5432',
    );
  });

  it('go through any node by a NodePort', () => {
    const { ways } = portOf({
      type: 'NodePort',
      ports: [{ port: 80, nodePort: 30080 }],
    });
    expect(way(ways, 'node-port')).toMatchObject({
      from: 'network',
      address: 'http://<node address>:30080',
    });
  });

  it.each([
    [{ ip: '192.0.2.7' }, 'https://192.0.2.7:443'],
    [{ hostname: 'web.example.com' }, 'https://web.example.com:443'],
    [{ ip: '2001:db8::7' }, 'https://[2001:db8::7]:443'],
  ])('go through the load balancer %j', (ingress, address) => {
    const [{ ways }] = accessOf({
      services: [
        service(
          { type: 'LoadBalancer', ports: [{ port: 443 }] },
          { status: { loadBalancer: { ingress: [ingress] } } },
        ),
      ],
    }).ports;
    expect(way(ways, 'load-balancer')?.address).toBe(address);
  });

  it('wait for a load balancer that has no address', () => {
    const { ways } = portOf({ type: 'LoadBalancer', ports: [{ port: 443 }] });
    expect(way(ways, 'load-balancer')).toMatchObject({
      obstacles: ['The load balancer has no address yet.'],
    });
    expect(way(ways, 'load-balancer')?.address).toBeUndefined();
  });

  it('of a headless Service have its ports not translated', () => {
    const headless = {
      clusterIP: 'None',
      ports: [{ port: 80, targetPort: 8080 }],
    };
    expect(way(portOf(headless).ways, 'in-cluster')?.address).toBe(
      'http://web.team-a.svc:8080',
    );
    expect(
      way(
        portOf(headless, {
          template: { ...fromImage, hostname: 'db1', subdomain: 'web' },
        }).ways,
        'in-cluster',
      )?.address,
    ).toBe('http://db1.web.team-a.svc:8080');
  });

  it('for UDP go through virtctl alone', () => {
    const { ways, application } = portOf({
      ports: [{ port: 53, protocol: 'UDP' }],
    });
    expect(application).toBe('dns');
    expect(ways.map(({ id }) => id)).toEqual([
      'in-cluster',
      'virtctl-port-forward',
    ]);
    expect(way(ways, 'virtctl-port-forward')?.commands).toEqual([
      'virtctl port-forward vm/web/team-a udp/8053:53',
    ]);
  });

  it('take a free local port instead of one below 1024', () => {
    const { ports } = accessOf({
      services: [service({ ports: [{ port: 80 }, { port: 8080 }] })],
    });
    expect(
      ports.map(({ ways }) => way(ways, 'kubectl-port-forward')?.commands[0]),
    ).toEqual([
      'kubectl -n team-a port-forward service/web 8081:80',
      'kubectl -n team-a port-forward service/web 8080:8080',
    ]);
  });

  it('without a Service use the own address of the VM', () => {
    const [own] = accessOf(lettingIn(5432)).ports;
    expect(own).toMatchObject({
      port: 5432,
      obstacles: [
        'No Service offers this port, so it has no name in the cluster.',
      ],
    });
    expect(own.service).toBeUndefined();
    expect(own.ways.map(({ id, address }) => [id, address])).toEqual([
      ['pod-address', '10.0.0.7:5432'],
      ['virtctl-port-forward', 'localhost:5432'],
    ]);
  });

  it.each([
    [22, 'ssh', 'ssh -p 2222 ubuntu@localhost'],
    [3389, 'rdp', 'xfreerdp /v:localhost:3389 /u:ubuntu'],
    [5900, 'vnc', 'vncviewer localhost:5900'],
    [5910, 'vnc', 'vncviewer localhost:5910'],
    [80, 'http', 'curl http://localhost:8080/'],
    [443, 'https', 'curl -k https://localhost:8443/'],
    [5432, 'postgresql', 'psql -h localhost -p 5432 -U postgres'],
    [3306, 'mysql', 'mysql -h 127.0.0.1 -P 3306 -u root -p'],
    [6379, 'redis', 'redis-cli -h localhost -p 6379'],
    [27017, 'mongodb', 'mongosh --host localhost --port 27017'],
    [1433, 'sqlserver', 'sqlcmd -S localhost,1433 -U sa'],
    [5911, undefined, undefined],
  ])('know what speaks on port %i: %s', (number, application, client) => {
    const known = portOf(
      { ports: [{ port: number }] },
      { vm: { annotations: { 'kubevirt.io/ssh-user': 'ubuntu' } } },
    );
    expect(known.application).toBe(application);
    expect(way(known.ways, 'virtctl-port-forward')?.commands[1]).toBe(client);
  });

  it('believe the number of a port more than its name', () => {
    expect(portOf({ ports: [{ name: 'http', port: 5901 }] }).application).toBe(
      'vnc',
    );
    expect(portOf({ ports: [{ name: 'http', port: 4711 }] }).application).toBe(
      'http',
    );
  });
});

describe('what keeps a port from being reached', () => {
  it('is a list of ports that lacks it', () => {
    expect(
      portOf({ ports: [{ port: 22 }] }, lettingIn(5901)).obstacles,
    ).toEqual([
      "Port 22 is not among the VM's ports, so it does not reach the guest.",
    ]);
  });

  it('is a VM that does not run, or is paused', () => {
    const ports = [{ port: 80 }];
    expect(
      portOf({ ports }, { status: 'Stopped', instance: undefined }),
    ).toMatchObject({
      obstacles: ['The VM is not running.'],
    });
    expect(portOf({ ports }, { status: 'Paused' })).toMatchObject({
      obstacles: ['The VM is paused.'],
    });
  });

  it('is a Service that selects something else', () => {
    expect(
      accessOf({
        services: [
          service({
            selector: { 'kubevirt.io/vm': 'wbe' },
            ports: [{ port: 80 }],
          }),
        ],
      }).ports[0].obstacles,
    ).toEqual(["The selector of Service 'web' does not match the VM."]);
  });

  it('is a Service without an endpoint that is ready', () => {
    const endpoints = (ready: boolean): Machine => ({
      endpointSlices: [
        {
          metadata: {
            namespace: 'team-a',
            name: 'web-1',
            labels: { 'kubernetes.io/service-name': 'web' },
          },
          endpoints: [{ addresses: ['10.0.0.7'], conditions: { ready } }],
        },
      ],
    });
    const ports = [{ port: 80 }];
    expect(portOf({ ports }, endpoints(false)).obstacles).toEqual([
      "Service 'web' has no ready endpoint.",
    ]);
    expect(portOf({ ports }, endpoints(true)).obstacles).toEqual([]);
  });

  it('is a named port that the VM does not have', () => {
    const ports = [{ port: 80, targetPort: 'web' }];
    expect(portOf({ ports }).obstacles).toEqual([
      "The Service sends to a port named 'web', which the VM does not have.",
    ]);
    expect(
      portOf({ ports: [{ port: 80, targetPort: 'p8080' }] }, lettingIn(8080))
        .obstacles,
    ).toEqual([]);
  });

  it('is, for kubectl, a bridge', () => {
    const { ways } = portOf(
      { ports: [{ port: 80 }] },
      {
        template: {
          domain: {
            devices: { interfaces: [{ name: 'default', bridge: {} }] },
          },
        },
      },
    );
    expect(way(ways, 'kubectl-port-forward')?.obstacles).toEqual([
      'kubectl does not reach the guest of a VM with a bridge interface.',
    ]);
  });
});

describe('commands', () => {
  function command(id: string, where: Machine = {}) {
    return way(accessOf(where).commands, id);
  }

  it.each([
    ['virtctl-console', 'virtctl console web -n team-a'],
    ['virtctl-vnc', 'virtctl vnc web -n team-a'],
    ['virtctl-ssh', "virtctl ssh '<user>@vm/web/team-a'"],
    [
      'openssh',
      "ssh -o 'ProxyCommand=virtctl port-forward --stdio=true vm/web/team-a 22' '<user>@vm/web/team-a'",
    ],
    ['virtctl-start', 'virtctl start web -n team-a'],
    ['virtctl-stop', 'virtctl stop web -n team-a'],
    ['virtctl-restart', 'virtctl restart web -n team-a'],
  ])('%s', (id, line) => {
    expect(command(id)?.commands).toEqual([line]);
  });

  it('sign in as the user that the image is known to have', () => {
    const ssh = command('virtctl-ssh', {
      dataVolume: { phase: 'Succeeded' },
      dataVolumeSpec: {
        source: { http: { url: 'https://images.example.com/ubuntu.img' } },
      },
    });
    expect(ssh?.commands).toEqual(['virtctl ssh ubuntu@vm/web/team-a']);
  });

  it.each<[id: string, where: Machine, obstacles: string[]]>([
    ['virtctl-ssh', {}, []],
    [
      'virtctl-ssh',
      lettingIn(5901),
      ["Port 22 is not among the VM's ports, so it does not reach the guest."],
    ],
    ['virtctl-ssh', lettingIn(22), []],
    ['virtctl-console', { instance: undefined }, ['The VM is not running.']],
    [
      'virtctl-console',
      {
        template: {
          domain: { devices: { autoattachSerialConsole: false } },
        },
      },
      ['The VM has no serial console.'],
    ],
    ['virtctl-console', { status: 'Paused' }, []],
    [
      'virtctl-vnc',
      {
        template: {
          domain: { devices: { autoattachGraphicsDevice: false } },
        },
      },
      ['The VM has no graphics.'],
    ],
    ['virtctl-start', {}, ['The VM is already running.']],
    ['virtctl-start', { instance: undefined }, []],
    [
      'virtctl-start',
      { instance: undefined, runStrategy: 'Always' },
      ['With run strategy Always KubeVirt starts it by itself.'],
    ],
    [
      'virtctl-start',
      { instance: { phase: 'Failed' } },
      ['KubeVirt starts it again by itself after a failure.'],
    ],
    [
      'virtctl-start',
      {
        instance: undefined,
        vmStatus: { stateChangeRequests: [{ action: 'Start' }] },
      },
      ['A start or stop is under way.'],
    ],
    ['virtctl-stop', {}, []],
    ['virtctl-stop', { instance: undefined }, ['The VM is not running.']],
    ['virtctl-restart', {}, []],
    ['virtctl-restart', { instance: undefined }, ['The VM is not running.']],
    [
      'virtctl-restart',
      { runStrategy: 'Once' },
      ['KubeVirt does not restart a VM with run strategy Once.'],
    ],
    [
      'virtctl-stop',
      { status: 'Terminating', instance: undefined },
      ['The VM is being deleted.', 'The VM is not running.'],
    ],
  ])('%s, where %j: %j', (id, where, obstacles) => {
    expect(command(id, where)?.obstacles).toEqual(obstacles);
  });

  it('say that a stop changes the run strategy, where it does', () => {
    expect(command('virtctl-stop', { runStrategy: 'Always' })?.note).toBe(
      'It changes the run strategy of the VM to Halted.',
    );
    expect(command('virtctl-stop')?.note).toBeUndefined();
  });

  it.each([
    ['v1.9.0', 'virtctl port-forward vm/web/team-a 5901:5901'],
    ['v1.6.0', 'virtctl port-forward vm/web/team-a 5901:5901'],
    ['v1.5.2', 'virtctl port-forward -n team-a vm/web 5901:5901'],
    ['v0.59.0', 'virtctl port-forward -n team-a vm/web 5901:5901'],
    ['devel', 'virtctl port-forward vm/web/team-a 5901:5901'],
  ])('are those of KubeVirt %s', (version, line) => {
    const fromLauncher = portOf(
      { ports: [{ port: 5901 }] },
      {
        instance: {
          launcherContainerImageVersion: `quay.io/kubevirt/virt-launcher:${version}`,
        },
      },
    );
    const fromCluster = portOf(
      { ports: [{ port: 5901 }] },
      { kubeVirt: { status: { observedKubeVirtVersion: version } } },
    );
    for (const { ways } of [fromLauncher, fromCluster]) {
      expect(way(ways, 'virtctl-port-forward')?.commands[0]).toBe(line);
    }
  });

  it('of an instance that stands for itself do not start or stop it', () => {
    const [vmi] = machine(running).virtualMachineInstances ?? [];
    const { commands } = describeMachine({
      objects: { virtualMachineInstances: [vmi] },
      target: {
        kind: 'VirtualMachineInstance',
        namespace: 'team-a',
        name: 'web',
      },
      now,
    }).access;
    expect(commands.map(({ id }) => id)).toEqual([
      'virtctl-console',
      'virtctl-vnc',
      'virtctl-ssh',
      'openssh',
    ]);
    expect(way(commands, 'virtctl-ssh')?.commands[0]).toBe(
      "virtctl ssh '<user>@vmi/web/team-a'",
    );
  });
});
