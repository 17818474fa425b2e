import {
  accessOf,
  lettingIn,
  portOf,
  service,
  way,
} from '../__testUtils__/access';
import { fromImage } from '../__testUtils__/machine';

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
          { loadBalancer: { ingress: [ingress] } },
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
