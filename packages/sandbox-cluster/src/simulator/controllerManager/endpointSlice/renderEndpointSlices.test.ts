import { Endpoint, Service } from '../../model';
import { renderEndpointSlices } from './renderEndpointSlices';

const service: Service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'team-a', uid: 'a' },
  spec: { clusterIP: '10.0.0.1', selector: { app: 'web' } },
};

const reached = (count: number, port = 80) =>
  Array.from({ length: count }, (_, index) => {
    const endpoint: Endpoint = {
      addresses: [`10.1.${port}.${index}`],
      conditions: { ready: true, serving: true, terminating: false },
      targetRef: { kind: 'Pod', name: `web-${index}` },
    };
    return { endpoint, ports: [{ name: '', port, protocol: 'TCP' }] };
  });

const sizes = (behind: ReturnType<typeof reached>) =>
  renderEndpointSlices(service, behind).map(
    ({ endpoints }) => endpoints?.length,
  );

describe('renderEndpointSlices', () => {
  it.each([
    [0, [0]],
    [1, [1]],
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('renders %d pods in slices of %j', (count, expected) => {
    expect(sizes(reached(count))).toEqual(expected);
  });

  it('renders slices of their own for other ports', () => {
    expect(sizes([...reached(101), ...reached(2, 8080)])).toEqual([100, 1, 2]);
  });
});
