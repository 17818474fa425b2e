import { get } from 'node:http';
import { TestApi } from '../testing/TestApi';

const rbac = '/apis/rbac.authorization.k8s.io/v1/namespaces/default';

describe('a WebSocket into a pod', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.post(`${rbac}/roles`, {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'Role',
      metadata: { name: 'looks' },
      rules: [{ apiGroups: [''], resources: ['pods/exec'], verbs: ['get'] }],
    });
    await api.post(`${rbac}/rolebindings`, {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'RoleBinding',
      metadata: { name: 'looks' },
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'Role',
        name: 'looks',
      },
      subjects: [{ kind: 'User', name: 'guest' }],
    });
  });

  afterAll(() => api.stop());

  it('needs the right to create it as well', async () => {
    const token = api.cluster.issueToken({ name: 'guest', groups: [] });
    const answer = await new Promise<{ status?: number; text: string }>(
      (resolve, reject) => {
        get(
          `${api.cluster.url}/api/v1/namespaces/default/pods/a/exec?command=sh`,
          {
            headers: {
              authorization: `Bearer ${token}`,
              connection: 'Upgrade',
              upgrade: 'websocket',
              'sec-websocket-version': '13',
              'sec-websocket-key': Buffer.alloc(16).toString('base64'),
            },
          },
          response => {
            let text = '';
            response.setEncoding('utf8');
            response.on('data', part => {
              text += part;
            });
            response.on('end', () =>
              resolve({ status: response.statusCode, text }),
            );
          },
        ).on('error', reject);
      },
    );
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text).message).toBe(
      'pods "a" is forbidden: User "guest" cannot create resource "pods/exec" in API group "" in the namespace "default"',
    );
  });
});
