import { TestApi } from '../testing/TestApi';

const maps = '/api/v1/namespaces/default/configmaps';
const machines = '/apis/kubevirt.io/v1/namespaces/default/virtualmachines';
const configMap = (name: string, more: object = {}) => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  ...more,
});
const unknownPath = 'the server could not find the requested resource';
const wrongMethod =
  'the server does not allow this method on the requested resource';

describe('what is refused', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start({ simulate: false });
    await api.post(maps, configMap('a', { data: { x: '1' } }));
  });
  afterAll(() => api.stop());

  const raw = (
    method: string,
    path: string,
    body: string,
    contentType = 'application/json',
  ) => api.request(method, path, body, { 'content-type': contentType });

  it.each([
    ['GET', '/api/v1/foos', 404, unknownPath],
    ['GET', '/api/v1/namespaces/default/nodes', 404, unknownPath],
    ['GET', `${maps}/a/status`, 404, unknownPath],
    ['POST', '/api/v1/configmaps', 405, wrongMethod],
    ['DELETE', '/api/v1/configmaps', 405, wrongMethod],
    ['PUT', maps, 405, wrongMethod],
    ['PATCH', maps, 405, wrongMethod],
    ['GET', '/apis/kubevirt.io/v1/foos', 404, undefined],
    ['POST', '/apis/kubevirt.io/v1/virtualmachines', 404, undefined],
    ['DELETE', '/apis/kubevirt.io/v1/virtualmachines', 404, undefined],
  ])('%s %s', async (method, path, status, message) => {
    const answer = await api.request(method, path);
    expect(answer.status).toBe(status);
    expect(answer.body.message).toBe(message);
  });

  it.each([
    [
      'resourceVersion=5&resourceVersionMatch=foo',
      'resourceVersionMatch: Unsupported value: "foo": supported values: "Exact", "NotOlderThan", ""',
    ],
    [
      'sendInitialEvents=false',
      'sendInitialEvents: Forbidden: sendInitialEvents is forbidden for list',
    ],
    [
      'watch=1&resourceVersionMatch=Exact',
      '[resourceVersionMatch: Forbidden: resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided, resourceVersionMatch: Unsupported value: "Exact": supported values: "NotOlderThan"]',
    ],
  ])('a list with %s', async (query, why) => {
    const { status, body } = await api.get(`${maps}?${query}`);
    expect(status).toBe(422);
    expect(body.message).toBe(`ListOptions.meta.k8s.io "" is invalid: ${why}`);
  });

  it.each([
    ['a in (b', "found '', expected: ',' or ')'"],
    [
      'a>b',
      "values[0]: Invalid value: \"b\": for 'Gt', 'Lt' operators, the value must be an integer",
    ],
  ])('the label selector %s', async (selector, why) => {
    const { status, body } = await api.get(
      `${maps}?labelSelector=${encodeURIComponent(selector)}`,
    );
    expect(status).toBe(400);
    expect(body.message).toBe(`unable to parse requirement: ${why}`);
  });

  it.each([
    [
      '[]',
      /^couldn't get version\/kind; json parse error: json: cannot unmarshal array into Go value of type struct/,
    ],
    [
      '{"kind":"Foo","apiVersion":"v1"}',
      /^no kind "Foo" is registered for version "v1" in scheme /,
    ],
    [
      '{"gracePeriodSeconds":"x"}',
      /^json: cannot unmarshal string into Go struct field DeleteOptions.gracePeriodSeconds of type int64$/,
    ],
  ])('a DELETE with %s', async (body, why) => {
    const answer = await raw('DELETE', `${maps}/a`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.message).toMatch(why);
  });

  it.each([
    [
      'application/merge-patch+json',
      '{"data":{"x":5}}',
      /^ "" is invalid: patch: Invalid value: ".*": json: cannot unmarshal number into Go struct field ConfigMap.data of type string$/,
    ],
    [
      'application/merge-patch+json',
      '{"data":5}',
      /of type map\[string\]string$/,
    ],
    [
      'application/strategic-merge-patch+json',
      '{"data":{"x":5}}',
      /^ "" is invalid: patch: Invalid value: "map\[data:map\[x:5\]\]": cannot convert int64 to string$/,
    ],
    [
      'application/strategic-merge-patch+json',
      '{"data":5}',
      /: cannot restore map from int64$/,
    ],
    [
      'application/merge-patch+json',
      '{"kind":"Secret"}',
      /: converting \(v1.Secret\) to \(core.ConfigMap\): unknown conversion$/,
    ],
    [
      'application/json-patch+json',
      '[{"op":"add","path":"/nothing/x","value":"9"}]',
      /^the server rejected our request due to an error in our request$/,
    ],
  ])('a patch of %s: %s', async (type, patch, why) => {
    const { status, body } = await raw('PATCH', `${maps}/a`, patch, type);
    expect(status).toBe(422);
    expect(body.message).toMatch(why);
  });

  it('an update of an object without a name', async () => {
    const { status, body } = await api.put(`${maps}/a`, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
    });
    expect(status).toBe(400);
    expect(body.message).toBe(
      'the name of the object (a based on URL) was undeterminable: name must be provided',
    );
  });

  it('a prefix of which no name can be made', async () => {
    const { body } = await api.post(maps, {
      ...configMap(''),
      metadata: { generateName: 'No_' },
    });
    expect(body.message).toContain(
      'metadata.generateName: Invalid value: "No_"',
    );
  });

  it.each([
    [
      2 * 1024 * 1024,
      422,
      /^ConfigMap "big" is invalid: \[\]: Too long: may not be more than 1048576 bytes$/,
    ],
    [4 * 1024 * 1024, 413, /^Request entity too large: limit is 3145728$/],
  ])('%d bytes', async (bytes, status, why) => {
    const answer = await api.post(
      maps,
      configMap('big', { data: { x: 'x'.repeat(bytes) } }),
    );
    expect(answer.status).toBe(status);
    expect(answer.body.message).toMatch(why);
  });

  describe('fields that are there twice', () => {
    const twice =
      '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"t"},"data":{"a":"1","a":"2"},"foo":1}';
    const yaml =
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: t\ndata:\n  a: "1"\n  a: "2"\n';

    it('are warned of', async () => {
      const { status, headers, body } = await raw(
        'POST',
        `${maps}?dryRun=All`,
        twice,
      );
      expect(status).toBe(201);
      expect(headers.warning).toEqual([
        '299 - "duplicate field \\"data.a\\""',
        '299 - "unknown field \\"foo\\""',
      ]);
      expect(body.data).toEqual({ a: '2' });
    });

    it.each([
      [
        'JSON',
        'POST',
        maps,
        'application/json',
        twice,
        'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: duplicate field "data.a", unknown field "foo"',
      ],
      [
        'JSON of a machine',
        'POST',
        machines,
        'application/json',
        '{"apiVersion":"kubevirt.io/v1","kind":"VirtualMachine","metadata":{"name":"t"},"spec":{"runStrategy":"Halted","runStrategy":"Always","template":{"spec":{"domain":{"devices":{}}}}}}',
        'VirtualMachine in version "v1" cannot be handled as a VirtualMachine: strict decoding error: duplicate field "spec.runStrategy"',
      ],
      [
        'YAML',
        'POST',
        maps,
        'application/yaml',
        yaml,
        'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: yaml: unmarshal errors:\n  line 7: key "a" already set in map',
      ],
      [
        'an applied configuration',
        'PATCH',
        `${maps}/t`,
        'application/apply-patch+yaml',
        yaml,
        'error strict decoding YAML: error converting YAML to JSON: yaml: unmarshal errors:\n  line 7: key "a" already set in map',
      ],
    ])('are refused in %s', async (_, method, path, type, text, why) => {
      const { status, body } = await raw(
        method,
        `${path}?fieldValidation=Strict&fieldManager=me`,
        text,
        type,
      );
      expect(status).toBe(400);
      expect(body.message).toBe(why);
    });
  });
});
