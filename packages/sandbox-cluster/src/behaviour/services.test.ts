import { Json } from '../objects/ApiObject';
import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const services = '/api/v1/namespaces/default/services';

describe('services', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const create = (name: string, spec: object, query = '') =>
    api.post(`${services}${query}`, {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name },
      spec,
    });

  const nodePorts = (body: Record<string, Json>) =>
    (jsonAt(body, 'spec', 'ports') as Array<{ nodePort?: number }>).map(
      ({ nodePort }) => nodePort,
    );

  it('get an address of their own, and defaults', async () => {
    const { body } = await create('web', { ports: [{ port: 80 }] });
    expect(body.spec).toEqual({
      ports: [{ protocol: 'TCP', port: 80, targetPort: 80 }],
      clusterIP: expect.stringMatching(/^10\.0\.0\.\d+$/),
      clusterIPs: [jsonAt(body, 'spec', 'clusterIP')],
      type: 'ClusterIP',
      sessionAffinity: 'None',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      internalTrafficPolicy: 'Cluster',
    });
  });

  it('keep their address when they are updated without it', async () => {
    const { body } = await create('steady', { ports: [{ port: 80 }] });
    const updated = await api.patch(`${services}/steady`, {
      spec: { clusterIP: null, clusterIPs: null },
    });
    expect(jsonAt(updated.body, 'spec', 'clusterIP')).toBe(
      jsonAt(body, 'spec', 'clusterIP'),
    );
  });

  it('do not move to another address', async () => {
    await create('fixed', { ports: [{ port: 80 }] });
    const { status, body } = await api.patch(`${services}/fixed`, {
      spec: { clusterIP: '10.0.0.200', clusterIPs: ['10.0.0.200'] },
    });
    expect(status).toBe(422);
    expect(body.message).toContain('may not change once set');
  });

  it('share a node port between protocols and not between services', async () => {
    const { body } = await create('dns', {
      type: 'NodePort',
      ports: [
        { name: 'udp', port: 53, protocol: 'UDP', nodePort: 30053 },
        { name: 'tcp', port: 53 },
      ],
    });
    expect(nodePorts(body)).toEqual([30053, 30053]);
    const second = await create('other', {
      type: 'NodePort',
      ports: [{ port: 53, nodePort: 30053 }],
    });
    expect(second.status).toBe(422);
    expect(second.body.message).toBe(
      'Service "other" is invalid: spec.ports[0].nodePort: Invalid value: 30053: provided port is already allocated',
    );
  });

  it('give back what they had', async () => {
    const spec = { type: 'NodePort', ports: [{ port: 1, nodePort: 30001 }] };
    await create('first', spec);
    await api.delete(`${services}/first`);
    expect((await create('second', spec)).status).toBe(201);
    await api.patch(`${services}/second`, { spec: { type: 'ClusterIP' } });
    expect((await create('third', spec)).status).toBe(201);
  });

  it.each([
    ['a dry run', '?dryRun=All', 'trial'],
    ['a name that is taken', '', 'dns'],
  ])('take nothing for %s', async (_, query, name) => {
    const spec = { type: 'NodePort', ports: [{ port: 1, nodePort: 30777 }] };
    await create(name, spec, query);
    const { status } = await create('real', spec);
    expect(status).toBe(201);
    await api.delete(`${services}/real`);
  });

  it('are without address when they are headless or external', async () => {
    const headless = await create('headless', {
      clusterIP: 'None',
      ports: [{ port: 22 }],
    });
    expect(headless.body.spec).toMatchObject({ clusterIPs: ['None'] });
    const external = await create('external', {
      type: 'ExternalName',
      externalName: 'example.com',
    });
    expect(external.body.spec).not.toHaveProperty('clusterIP');
  });

  it.each([
    [{}, 'spec.ports: Required value'],
    [
      { ports: [{ port: 0, targetPort: 80 }] },
      'spec.ports[0].port: Invalid value: 0: must be between 1 and 65535, inclusive',
    ],
    [
      { ports: [{ port: 80 }, { port: 81, name: 'b' }] },
      'spec.ports[0].name: Required value',
    ],
    [
      {
        ports: [
          { port: 80, name: 'a' },
          { port: 81, name: 'a' },
        ],
      },
      'spec.ports[1].name: Duplicate value: "a"',
    ],
    [
      { ports: [{ port: 80, protocol: 'HTTP' }] },
      'spec.ports[0].protocol: Unsupported value: "HTTP": supported values: "SCTP", "TCP", "UDP"',
    ],
    [
      { ports: [{ port: 80, targetPort: 'a_b' }] },
      'spec.ports[0].targetPort: Invalid value: "a_b": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
    ],
    [
      { ports: [{ port: 80 }], clusterIP: '192.168.0.1' },
      'spec.clusterIPs: Invalid value: ["192.168.0.1"]: failed to allocate IP 192.168.0.1: the provided IP (192.168.0.1) is not in the valid range. The range of valid IPs is 10.0.0.0/24',
    ],
    [
      { ports: [{ port: 80 }], type: 'Public' },
      'spec.type: Unsupported value: "Public": supported values: "ClusterIP", "ExternalName", "LoadBalancer", "NodePort"',
    ],
  ])('%j are refused', async (spec, message) => {
    const { status, body } = await create('bad', spec);
    expect([status, body.message]).toEqual([
      422,
      `Service "bad" is invalid: ${message}`,
    ]);
  });

  it.each([
    [
      { type: 'ClusterIP', ports: [{ port: 80, nodePort: 30502 }] },
      "spec.ports[0].nodePort: Forbidden: may not be used when `type` is 'ClusterIP'",
    ],
    [
      {
        type: 'NodePort',
        ports: [
          { port: 80, name: 'a', nodePort: 30503 },
          { port: 81, name: 'b', nodePort: 30503 },
        ],
      },
      'spec.ports[1].nodePort: Duplicate value: 30503',
    ],
    [
      {
        ports: [
          { port: 80, name: 'a' },
          { port: 80, name: 'b' },
        ],
      },
      'spec.ports[1]: Duplicate value: {"Name":"","Protocol":"TCP","AppProtocol":null,"Port":80,"TargetPort":0,"NodePort":0}',
    ],
    [
      { type: 'NodePort', clusterIP: 'None', ports: [{ port: 80 }] },
      `spec.clusterIPs[0]: Invalid value: "None": may not be set to 'None' for NodePort services`,
    ],
    [
      { ports: [{ port: 80 }], externalTrafficPolicy: 'Local' },
      'spec.externalTrafficPolicy: Invalid value: "Local": may only be set for externally-accessible services',
    ],
    [
      { type: 'NodePort', ports: [{ port: 80 }], externalTrafficPolicy: 'Far' },
      'spec.externalTrafficPolicy: Unsupported value: "Far": supported values: "Cluster", "Local"',
    ],
    [
      { ports: [{ port: 80 }], externalIPs: ['here'] },
      'spec.externalIPs[0]: Invalid value: "here": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
    ],
    [
      {
        ports: [{ port: 80 }],
        sessionAffinity: 'ClientIP',
        sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } },
      },
      'spec.sessionAffinityConfig.clientIP.timeoutSeconds: Invalid value: 0: must be greater than 0 and less than 86400',
    ],
  ])('cannot be %j', async (spec, why) => {
    const { status, body } = await create('wrong', spec);
    expect([status, body.message]).toEqual([
      422,
      `Service "wrong" is invalid: ${why}`,
    ]);
  });

  it('lose their address when they become a name', async () => {
    await create('alias', { ports: [{ port: 80 }] });
    const { status, body } = await api.patch(`${services}/alias`, {
      spec: { type: 'ExternalName', externalName: 'example.com' },
    });
    expect(status).toBe(200);
    expect(body.spec).not.toHaveProperty('clusterIP');
  });
});
