import { Pod, Service } from '../../model';
import { endpointOf } from './endpointOf';

const service: Service = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'web', namespace: 'team-a' },
  spec: { selector: { app: 'web' } },
};

const pod = (
  change: Partial<Pod['spec']> & {
    ready?: string;
    status?: object;
    deletionTimestamp?: string;
  } = {},
): Pod => {
  const { ready = 'True', status, deletionTimestamp, ...spec } = change;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'one',
      namespace: 'team-a',
      uid: 'u1',
      deletionTimestamp,
    },
    spec: { containers: [], nodeName: 'node01', ...spec },
    status: {
      phase: 'Running',
      podIP: '10.244.0.7',
      conditions: [{ type: 'Ready', status: ready }],
      ...status,
    },
  };
};

describe('endpointOf', () => {
  it('says where a ready pod is, and which one it is', () => {
    expect(endpointOf({ service, pod: pod() })).toEqual({
      addresses: ['10.244.0.7'],
      conditions: { ready: true, serving: true, terminating: false },
      nodeName: 'node01',
      targetRef: { kind: 'Pod', namespace: 'team-a', name: 'one', uid: 'u1' },
    });
  });

  const deletionTimestamp = '2026-11-23T06:00:00Z';
  it.each([
    ['ready', pod(), [true, true, false]],
    ['not ready', pod({ ready: 'False' }), [false, false, false]],
    ['deleted, still serving', pod({ deletionTimestamp }), [false, true, true]],
    [
      'deleted, not ready',
      pod({ deletionTimestamp, ready: 'False' }),
      [false, false, true],
    ],
  ])('of a pod that is %s', (_, one, [ready, serving, terminating]) => {
    expect(endpointOf({ service, pod: one })?.conditions).toEqual({
      ready,
      serving,
      terminating,
    });
  });

  it('is ready in any case where the Service publishes what is not', () => {
    const spec = { ...service.spec, publishNotReadyAddresses: true };
    const one = endpointOf({
      service: { ...service, spec },
      pod: pod({ ready: 'False' }),
    });
    expect(one?.conditions).toMatchObject({ ready: true, serving: false });
  });

  it.each([
    ['has no address', { podIP: undefined }],
    ['has succeeded', { phase: 'Succeeded' }],
    ['has failed', { phase: 'Failed' }],
  ])('is none for a pod that %s', (_, status) => {
    expect(endpointOf({ service, pod: pod({ status }) })).toBeUndefined();
  });

  it.each([
    ['of this Service', 'web', 'vm'],
    ['of another one', 'db', undefined],
  ])('has the hostname of a pod in the subdomain %s', (_, subdomain, name) => {
    const one = pod({ hostname: 'vm', subdomain });
    expect(endpointOf({ service, pod: one })?.hostname).toBe(name);
  });

  it('has the zone of the node', () => {
    const node = {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: 'node01',
        labels: { 'topology.kubernetes.io/zone': 'a' },
      },
    };
    expect(endpointOf({ service, pod: pod(), node })?.zone).toBe('a');
  });
});
