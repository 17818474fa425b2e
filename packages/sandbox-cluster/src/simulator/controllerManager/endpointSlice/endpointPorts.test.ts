import { Pod, ServicePort } from '../../model';
import { endpointPorts } from './endpointPorts';

const pod: Pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'one' },
  spec: {
    initContainers: [
      {
        name: 'sidecar',
        image: 'i',
        restartPolicy: 'Always',
        ports: [{ name: 'metrics', containerPort: 9100 }],
      },
      {
        name: 'once',
        image: 'i',
        ports: [{ name: 'setup', containerPort: 1 }],
      },
    ],
    containers: [
      {
        name: 'compute',
        image: 'i',
        ports: [
          { name: 'dns', containerPort: 53, protocol: 'UDP' },
          { name: 'web', containerPort: 8080, protocol: 'TCP' },
        ],
      },
    ],
  },
};

const portsFor = (...ports: ServicePort[]) =>
  endpointPorts(
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 's' },
      spec: { ports },
    },
    pod,
  );

describe('endpointPorts', () => {
  it.each<[string, ServicePort, object[]]>([
    [
      'a number',
      { name: 'http', port: 80, targetPort: 8000, protocol: 'TCP' },
      [{ name: 'http', port: 8000, protocol: 'TCP' }],
    ],
    [
      'none: the port itself, without a name',
      { port: 80 },
      [{ name: '', port: 80, protocol: 'TCP' }],
    ],
    [
      'a name',
      { name: 'http', port: 80, targetPort: 'web', appProtocol: 'http' },
      [{ name: 'http', port: 8080, protocol: 'TCP', appProtocol: 'http' }],
    ],
    [
      "a sidecar's name",
      { port: 80, targetPort: 'metrics' },
      [{ name: '', port: 9100, protocol: 'TCP' }],
    ],
    ['a name of another protocol', { port: 53, targetPort: 'dns' }, []],
    ['a name that is over', { port: 53, targetPort: 'setup' }, []],
    ['a name that there is not', { port: 53, targetPort: 'ssh' }, []],
  ])('resolves a target that is %s', (_, port, expected) => {
    expect(portsFor(port)).toEqual(expected);
  });
});
