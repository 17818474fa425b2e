import {
  accessOf,
  endpoints,
  lettingIn,
  portOf,
  service,
  way,
} from '../__testUtils__/access';

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
    const ports = [{ port: 80 }];
    expect(
      portOf({ ports }, { endpointSlices: [endpoints(false)] }).obstacles,
    ).toEqual(["Service 'web' has no ready endpoint."]);
    expect(
      portOf({ ports }, { endpointSlices: [endpoints(true)] }).obstacles,
    ).toEqual([]);
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
