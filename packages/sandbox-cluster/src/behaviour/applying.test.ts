import { TestApi } from '../testing/TestApi';

const maps = '/api/v1/namespaces/default/configmaps';

describe('server-side apply', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ contents: 'bare' });
  });

  afterAll(() => api.stop());

  const apply = (
    name: string,
    configuration: object | string,
    query = 'fieldManager=m',
  ) =>
    api.request('PATCH', `${maps}/${name}?${query}`, configuration, {
      'content-type': 'application/apply-patch+yaml',
    });

  const map = (name: string, data: object) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name },
    data,
  });

  it.each([
    [{ kind: 'ConfigMap' }, '/, Kind=ConfigMap'],
    [{ apiVersion: 'v1' }, '/v1, Kind='],
    [{ apiVersion: 'v1', kind: 'Secret' }, '/v1, Kind=Secret'],
    [{ apiVersion: 'x.io/v1', kind: 'ConfigMap' }, 'x.io/v1, Kind=ConfigMap'],
    [{}, '/, Kind='],
  ])('refuses %j', async (configuration, type) => {
    const { status, body } = await apply('a', configuration);
    expect([status, body.message]).toEqual([
      400,
      `invalid object type: ${type}`,
    ]);
  });

  it('shows a value of the wrong type as Go does', async () => {
    const { status, body } = await apply('a', map('a', { x: 5 }));
    expect([status, body.message]).toEqual([
      500,
      'failed to create typed patch object (/a; /v1, Kind=ConfigMap): .data.x: expected string, got &value.valueUnstructured{Value:5}',
    ]);
  });

  it('takes the name from the object that is there', async () => {
    await apply('named', map('named', { x: '1' }));
    const { metadata: _, ...nameless } = map('', { x: '2' });
    expect((await apply('named', nameless)).status).toBe(200);
    expect((await apply('unknown', nameless)).body.message).toBe(
      'the name of the object (unknown based on URL) was undeterminable: name must be provided',
    );
  });

  it('finds conflicts before it looks at the name', async () => {
    await apply('owned', map('owned', { x: '1' }), 'fieldManager=first');
    const { status } = await apply('owned', map('other', { x: '2' }));
    expect(status).toBe(409);
  });

  it('does not change what nobody owned unasked', async () => {
    await api.post(maps, map('reset', { x: '1' }));
    await api.patch(`${maps}/reset`, { metadata: { managedFields: [{}] } });
    const { body: edited } = await api.patch(`${maps}/reset`, {
      data: { y: '1' },
    });
    expect(edited.metadata!.managedFields).toBeUndefined();
    const { status, body } = await apply('reset', map('reset', { y: '2' }));
    expect([status, body.message]).toEqual([
      409,
      'Apply failed with 1 conflict: conflict with "before-first-apply" using v1: .data.y',
    ]);
  });

  it('keeps a uid from being changed', async () => {
    await apply('uid', map('uid', {}));
    const { body } = await apply('uid', {
      ...map('uid', {}),
      metadata: { uid: 'x' },
    });
    expect(body.message).toBe(
      'ConfigMap "uid" is invalid: metadata.uid: Invalid value: "x": field is immutable',
    );
  });
});
