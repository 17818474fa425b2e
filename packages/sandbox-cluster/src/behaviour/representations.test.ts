import { parse } from 'yaml';
import { request } from 'undici';
import { TestApi } from '../testing/TestApi';

const maps = '/api/v1/namespaces/default/configmaps';
const machines = '/apis/kubevirt.io/v1/namespaces/default/virtualmachines';
const partial = (kind: string) =>
  `application/json;as=${kind};v=v1;g=meta.k8s.io`;

describe('the form of an answer', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
    await api.post(maps, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'a' },
      data: { x: '1' },
    });
  });

  afterAll(() => api.stop());

  it.each([
    [
      maps,
      'text/plain',
      '406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, application/vnd.kubernetes.protobuf, application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch',
    ],
    [
      `${maps}/a`,
      'text/plain',
      '406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, application/vnd.kubernetes.protobuf',
    ],
    [
      machines,
      'text/plain',
      'only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf',
    ],
    [
      maps,
      partial('Chair'),
      'only the following media types are accepted: application/json, application/yaml, application/vnd.kubernetes.protobuf',
    ],
    [
      maps,
      partial('PartialObjectMetadata'),
      'you requested PartialObjectMetadata, but the requested object is a list (*core.ConfigMapList)',
    ],
    [
      machines,
      partial('PartialObjectMetadata'),
      'you requested PartialObjectMetadata, but the requested object is a list (*unstructured.UnstructuredList)',
    ],
    [
      `${maps}/a`,
      partial('PartialObjectMetadataList'),
      'you requested PartialObjectMetadataList, but the requested object is not a list (*core.ConfigMap)',
    ],
  ])('%s is not given as %s', async (path, accept, message) => {
    const { status, body } = await api.get(path, { accept });
    expect([status, body.reason, body.message]).toEqual([
      406,
      'NotAcceptable',
      message,
    ]);
  });

  it('a watch has no YAML', async () => {
    const { statusCode, body } = await request(
      `${api.cluster.url}${maps}?watch=1`,
      {
        headers: {
          accept: 'application/yaml',
          authorization: `Bearer ${api.cluster.token}`,
        },
      },
    );
    expect([statusCode, parse(await body.text()).message]).toEqual([
      406,
      'only the following media types are accepted: application/json;stream=watch, application/vnd.kubernetes.protobuf;stream=watch',
    ]);
  });

  it('YAML has its keys in order, its times in quotes and no references', async () => {
    const { body } = await request(`${api.cluster.url}${maps}/a`, {
      headers: {
        accept: 'application/yaml',
        authorization: `Bearer ${api.cluster.token}`,
      },
    });
    const text = await body.text();
    expect(text).toMatch(
      /^apiVersion: v1\ndata:\n {2}x: "1"\nkind: ConfigMap\nmetadata:\n {2}creationTimestamp: "2/,
    );
    expect(text).toContain(
      '  managedFields:\n  - apiVersion: v1\n    fieldsType: FieldsV1\n    fieldsV1:\n      f:data:\n        .: {}\n        f:x: {}\n',
    );
  });

  it('a table tells what of an object it can have', async () => {
    const { status, body } = await api.get(`${maps}?includeObject=Half`, {
      accept: partial('Table'),
    });
    expect([status, body.message]).toEqual([
      400,
      `Unable to convert to Table as requested: includeObject: Invalid value: "Half": must be 'Metadata', 'Object', 'None', or empty`,
    ]);
  });
});

describe('what is asked for', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ contents: 'bare' });
  });

  afterAll(() => api.stop());

  it.each([
    ['resourceVersion=999999999', 504, /^Timeout: Too large resource version/],
    ['resourceVersion=abc', 500, /strconv.ParseUint: parsing "abc"/],
    ['watch=1', 200, undefined],
  ])('one object with %s', async (query, status, message) => {
    const answer = await api.get(`/api/v1/namespaces/default?${query}`);
    expect(answer.status).toBe(status);
    expect(String(answer.body.message)).toMatch(message ?? /undefined/);
  });

  it.each([
    [
      'fieldSelector=metadata.name%3Da%5C',
      'invalid field selector: invalid escape sequence: \\',
    ],
    [
      'fieldSelector=a%3Db%3Dc',
      'invalid field selector: unescaped character in value: 61',
    ],
    [
      'labelSelector=,',
      "found ',', expected: !, identifier, or 'end of string'",
    ],
    ['labelSelector=x,', "found '', expected: identifier after ','"],
    ['labelSelector=x%3Da+b', "found 'b', expected: ',' or 'end of string'"],
    [
      'continue=e30',
      'invalid continue token: continue key is not valid: server does not recognize this encoded version ',
    ],
    [
      'continue=zzz&resourceVersion=5',
      "invalid continue token: continue key is not valid: invalid character 'Ï' looking for beginning of value",
    ],
  ])('a list with %s', async (query, message) => {
    const { status, body } = await api.get(`${maps}?${query}`);
    expect([status, body.message]).toEqual([400, message]);
  });

  it('a chunk of a version is of just that version', async () => {
    api.cluster.faults.compact();
    const { status } = await api.get(`${maps}?limit=1&resourceVersion=1`);
    expect(status).toBe(410);
  });

  it.each([
    ['DELETE', '/version', 405],
    ['POST', '/api/v1', 405],
    ['GET', '/apis/apps/v9', 404],
    ['GET', '/api/v2', 404],
    ['GET', '/apis/apps/v9/namespaces/a/deployments', 404],
  ])('%s %s is answered by the router', async (method, path, status) => {
    const answer = await api.request(method, path);
    expect([answer.status, answer.body.details]).toEqual([status, {}]);
  });
});
