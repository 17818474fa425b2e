import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const asTable = {
  accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json',
};

describe('tables, as kubectl get shows them', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  async function shown(path: string): Promise<string[]> {
    const { body } = await api.get(path, asTable);
    const columns = body.columnDefinitions as unknown as Array<{
      name: string;
      priority: number;
    }>;
    const visible = columns
      .map(({ priority }, index) => (priority === 0 ? index : -1))
      .filter(index => index >= 0);
    return [
      visible.map(index => columns[index].name).join(' | '),
      ...(body.rows as unknown as Array<{ cells: unknown[] }>).map(
        ({ cells }) => visible.map(index => cells[index]).join(' | '),
      ),
    ];
  }

  it('of namespaces', async () => {
    const [header, first] = await shown('/api/v1/namespaces');
    expect(header).toBe('Name | Status | Age');
    expect(first).toMatch(/^cdi \| Active \| \d+s$/);
  });

  it('of one machine, by the columns of its definition', async () => {
    const machines = '/apis/kubevirt.io/v1/namespaces/default/virtualmachines';
    await api.post(machines, {
      apiVersion: 'kubevirt.io/v1',
      kind: 'VirtualMachine',
      metadata: { name: 'web' },
      spec: {
        runStrategy: 'Halted',
        template: { spec: { domain: { devices: {} } } },
      },
    });
    const [header, row] = await shown(`${machines}/web`);
    expect(header).toBe('Name | Age | Status | Ready');
    expect(row).toMatch(/^web \| \d+s \| +\| *$/);
  });

  it('of secrets, without their values', async () => {
    const secrets = '/api/v1/namespaces/default/secrets';
    await api.post(secrets, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'login' },
      stringData: { password: 'hidden' },
    });
    const [header, row] = await shown(secrets);
    expect(header).toBe('Name | Type | Data | Age');
    expect(row).toMatch(/^login \| Opaque \| 1 \| \d+s$/);
    const { body } = await api.get(secrets, asTable);
    expect(jsonAt(body.rows, 0, 'object', 'kind')).toBe(
      'PartialObjectMetadata',
    );
  });
});
