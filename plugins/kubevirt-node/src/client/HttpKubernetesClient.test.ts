import {
  FakeApiServer,
  makeTransport,
  sendJson,
  status,
} from '../__testUtils__';
import { ClusterTransport } from './ClusterTransport';
import { HttpKubernetesClient } from './HttpKubernetesClient';
import { KubernetesClient } from './KubernetesClient';
import { resources } from './resources';

const { virtualMachines: vms, pods } = resources;
const key = { namespace: 'team-a', name: 'web' };
const collection = '/apis/kubevirt.io/v1/namespaces/team-a/virtualmachines';
const vm = { metadata: key };
const full = { ...vm, apiVersion: 'kubevirt.io/v1', kind: 'VirtualMachine' };

describe('HttpKubernetesClient', () => {
  let api: FakeApiServer;
  let transport: ClusterTransport;
  let client: KubernetesClient;

  beforeEach(async () => {
    api = (await FakeApiServer.start()).install(vms, pods);
    transport = makeTransport({ url: api.url });
    client = HttpKubernetesClient.create({ transport });
  });

  afterEach(async () => {
    await transport.close();
    await api.stop();
  });

  it.each<
    [
      string,
      (it: KubernetesClient) => Promise<unknown>,
      string,
      Record<string, string>,
      string | undefined,
      object | undefined,
    ]
  >([
    [
      'get',
      it => it.get(vms, key),
      `GET ${collection}/web`,
      {},
      undefined,
      undefined,
    ],
    [
      'create',
      it => it.create(vms, vm, { dryRun: true }),
      `POST ${collection}`,
      { dryRun: 'All', fieldManager: 'backstage', fieldValidation: 'Strict' },
      'application/json',
      full,
    ],
    [
      'apply',
      it => it.apply(vms, vm),
      `PATCH ${collection}/web`,
      { fieldManager: 'backstage', fieldValidation: 'Strict' },
      'application/apply-patch+yaml',
      full,
    ],
    [
      'apply by force as somebody else, dry',
      it =>
        it.apply(vms, vm, { dryRun: true, force: true, fieldManager: 'me' }),
      `PATCH ${collection}/web`,
      {
        dryRun: 'All',
        fieldManager: 'me',
        force: 'true',
        fieldValidation: 'Strict',
      },
      'application/apply-patch+yaml',
      full,
    ],
    [
      'patch',
      it => it.patch(vms, key, { spec: { running: null } }),
      `PATCH ${collection}/web`,
      { fieldManager: 'backstage', fieldValidation: 'Strict' },
      'application/merge-patch+json',
      { spec: { running: null } },
    ],
    [
      'delete',
      it => it.delete(vms, key, { propagationPolicy: 'Foreground', uid: '1' }),
      `DELETE ${collection}/web`,
      {},
      'application/json',
      {
        apiVersion: 'v1',
        kind: 'DeleteOptions',
        propagationPolicy: 'Foreground',
        preconditions: { uid: '1' },
      },
    ],
    [
      'delete, dry',
      it => it.delete(vms, key, { dryRun: true }),
      `DELETE ${collection}/web`,
      {},
      'application/json',
      { apiVersion: 'v1', kind: 'DeleteOptions', dryRun: ['All'] },
    ],
    [
      'start',
      it => it.subresource(vms, key, 'start', { paused: true }),
      'PUT /apis/subresources.kubevirt.io/v1/namespaces/team-a/virtualmachines/web/start',
      {},
      'application/json',
      { paused: true },
    ],
  ])(
    '%s asks for what kube-apiserver expects',
    async (_, act, line, query, type, body) => {
      api.intercept = () => response => sendJson(response, 200, full);
      await act(client);
      const [request] = api.requests;
      expect(`${request.method} ${request.url.pathname}`).toBe(line);
      expect(Object.fromEntries(request.url.searchParams)).toEqual(query);
      expect(request.headers['content-type']).toBe(type);
      expect(request.body ? JSON.parse(request.body) : undefined).toEqual(body);
    },
  );

  it('accepts any answer to a subresource, because virt-api refuses JSON alone', async () => {
    api.intercept = () => response => response.writeHead(202).end();
    await client.subresource(vms, key, 'start');
    expect(api.requests[0].headers.accept).toBe('application/json, */*');
  });

  it('sends managedFields as they are, for the API server to refuse', async () => {
    api.intercept = () => response => sendJson(response, 200, full);
    const object = { metadata: { ...key, managedFields: [] } };
    await client.apply(vms, object);
    expect(JSON.parse(api.requests[0].body).metadata).toEqual(object.metadata);
  });

  it('refuses to apply what has no name', async () => {
    await expect(
      client.apply(vms, { metadata: { namespace: 'team-a' } }),
    ).rejects.toThrow('VirtualMachine needs metadata.name to be applied');
  });

  it('tells a refusal in the words of the API server', async () => {
    const details = {
      name: 'web',
      causes: [
        { field: 'spec.running', message: 'no', reason: 'FieldValueInvalid' },
      ],
    };
    api.intercept = () => response =>
      sendJson(
        response,
        422,
        status(422, 'Invalid', 'spec.running: no', details),
      );
    await expect(client.create(vms, vm)).rejects.toMatchObject({
      name: 'KubernetesApiError',
      cluster: 'test',
      request: `POST ${collection}`,
      message: 'spec.running: no',
      httpStatus: 422,
      reason: 'Invalid',
      details,
    });
  });

  it('tells that something else answers at the address', async () => {
    api.intercept = () => response =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    await expect(client.get(vms, key)).rejects.toThrow(
      'Cluster test does not answer: what answers at its address is not a Kubernetes API server',
    );
  });

  describe('list', () => {
    beforeEach(() => {
      for (let index = 0; index < 1001; index++) {
        const metadata = { namespace: 'team-a', name: `pod-${index}` };
        api.put(pods, { metadata });
      }
    });

    it('reads all pages, and adds what lists of core kinds leave out', async () => {
      api.intercept = ({ url }) =>
        url.searchParams.get('continue') === '1000'
          ? response =>
              sendJson(response, 200, {
                items: [{ metadata: { name: 'last' } }],
              })
          : undefined;
      const items = await client.list(pods);
      expect(items).toHaveLength(1001);
      expect(items.at(-1)).toEqual({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'last' },
      });
      expect(api.requests).toHaveLength(3);
    });

    it('asks for a namespace and by selectors', async () => {
      api.intercept = () => response =>
        sendJson(response, 200, { items: null });
      const options = {
        namespace: 'team-a',
        labelSelector: 'a=b',
        fieldSelector: 'metadata.name=x',
      };
      await expect(client.list(pods, options)).resolves.toEqual([]);
      const { url } = api.requests[0];
      expect(url.pathname).toBe('/api/v1/namespaces/team-a/pods');
      expect(Object.fromEntries(url.searchParams)).toEqual({
        labelSelector: 'a=b',
        fieldSelector: 'metadata.name=x',
        limit: '500',
      });
    });

    it('begins again where the list expired, whole at last', async () => {
      api.intercept = ({ url }) =>
        url.searchParams.has('continue')
          ? response =>
              sendJson(response, 410, status(410, 'Expired', 'too old'))
          : undefined;
      await expect(client.list(pods)).resolves.toHaveLength(1001);
      expect(api.requests).toHaveLength(5);
      expect(api.requests.at(-1)?.url.searchParams.has('limit')).toBe(false);
    });
  });
});
