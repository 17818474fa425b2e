import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const core = '/api/v1/namespaces/default';
const rbac = '/apis/rbac.authorization.k8s.io/v1/namespaces/default';

describe('core objects', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const object = (apiVersion: string, kind: string, fields: object) => ({
    apiVersion,
    kind,
    metadata: { name: 'x' },
    ...fields,
  });
  const configMap = (fields: object) => object('v1', 'ConfigMap', fields);
  const secret = (fields: object) => object('v1', 'Secret', fields);
  const claim = (spec: object) =>
    object('v1', 'PersistentVolumeClaim', {
      spec: {
        accessModes: ['ReadWriteOnce'],
        resources: { requests: { storage: '1Gi' } },
        ...spec,
      },
    });
  const role = (rule: object) =>
    object('rbac.authorization.k8s.io/v1', 'Role', { rules: [rule] });
  const binding = (subject: object) =>
    object('rbac.authorization.k8s.io/v1', 'RoleBinding', {
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: 'view',
      },
      subjects: [subject],
    });

  it.each<[string, object, string]>([
    [
      `${core}/configmaps`,
      configMap({ data: { 'a b': '' } }),
      'ConfigMap "x" is invalid: data[a b]: Invalid value: "a b": a valid config key must consist of',
    ],
    [
      `${core}/configmaps`,
      configMap({ data: { a: '' }, binaryData: { a: '' } }),
      'data[a]: Invalid value: "a": duplicate of key present in binaryData',
    ],
    [
      `${core}/configmaps`,
      configMap({ data: { a: 'x'.repeat(1024 * 1024 + 1) } }),
      'Too long: may not be more than 1048576 bytes',
    ],
    [
      `${core}/secrets`,
      secret({ type: 'kubernetes.io/tls' }),
      'Secret "x" is invalid: [data[tls.crt]: Required value, data[tls.key]: Required value]',
    ],
    [
      `${core}/secrets`,
      secret({
        type: 'kubernetes.io/dockerconfigjson',
        stringData: { '.dockerconfigjson': 'x' },
      }),
      `data[.dockerconfigjson]: Invalid value: "<secret contents redacted>": invalid character 'x' looking for beginning of value`,
    ],
    [
      `${core}/persistentvolumeclaims`,
      claim({ accessModes: ['ReadWriteOnce', 'ReadWriteOncePod'] }),
      'spec.accessModes: Forbidden: may not use ReadWriteOncePod with other access modes',
    ],
    [
      `${core}/events`,
      object('v1', 'Event', { involvedObject: { namespace: 'other' } }),
      'Event "x" is invalid: involvedObject.namespace: Invalid value: "other": does not match event.namespace',
    ],
    [
      `${core}/resourcequotas`,
      object('v1', 'ResourceQuota', { spec: { hard: { cpu: '-1' } } }),
      'spec.hard[cpu]: Invalid value: "-1": must be greater than or equal to 0',
    ],
    [
      `${core}/pods`,
      object('v1', 'Pod', { spec: { containers: [] } }),
      'Pod "x" is invalid: spec.containers: Required value',
    ],
    [
      `${rbac}/roles`,
      role({ apiGroups: [''], resources: ['pods'] }),
      'Role.rbac.authorization.k8s.io "x" is invalid: rules[0].verbs: Required value: verbs must contain at least one value',
    ],
    [
      `${rbac}/roles`,
      role({ verbs: ['get'], nonResourceURLs: ['/metrics'] }),
      'rules[0].nonResourceURLs: Invalid value: ["/metrics"]: namespaced rules cannot apply to non-resource URLs',
    ],
    [
      `${rbac}/rolebindings`,
      binding({ kind: 'ServiceAccount', name: '' }),
      'subjects[0].name: Required value',
    ],
    [
      '/apis/storage.k8s.io/v1/storageclasses',
      object('storage.k8s.io/v1', 'StorageClass', {}),
      'StorageClass.storage.k8s.io "x" is invalid: provisioner: Required value',
    ],
  ])('POST %s refuses what is not valid (%#)', async (path, body, message) => {
    const answer = await api.post(path, body);
    expect([answer.status, answer.body.reason]).toEqual([422, 'Invalid']);
    expect(answer.body.message).toContain(message);
  });

  it.each<[string, object | string, string]>([
    [
      `${core}/configmaps`,
      configMap({ data: { a: 1 } }),
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: json: cannot unmarshal number into Go struct field ConfigMap.data of type string',
    ],
    [
      `${core}/secrets`,
      secret({ data: { a: 1 } }),
      'Secret in version "v1" cannot be handled as a Secret: json: cannot unmarshal number into Go struct field Secret.data of type []uint8',
    ],
    [
      `${core}/configmaps`,
      secret({}),
      'Secret in version "v1" cannot be handled as a ConfigMap: converting (v1.Secret) to (core.ConfigMap): unknown conversion',
    ],
    [
      `${core}/configmaps`,
      object('v1', 'Chair', {}),
      'Chair in version "v1" cannot be handled as a ConfigMap: no kind "Chair" is registered for version "v1" in scheme "pkg/api/legacyscheme/scheme.go:30"',
    ],
    [
      `${core}/configmaps`,
      { ...configMap({}), metadata: { name: 'x', namespace: 'other' } },
      'the namespace of the provided object does not match the namespace sent on the request',
    ],
    [
      '/apis/kubevirt.io/v1/namespaces/default/virtualmachines',
      object('kubevirt.io/v2', 'VirtualMachine', {}),
      'the API version in the data (kubevirt.io/v2) does not match the expected API version (kubevirt.io/v1)',
    ],
    [
      '/apis/kubevirt.io/v1/namespaces/default/virtualmachines',
      '{"apiVersion":"kubevirt.io/v1"}',
      `the object provided is unrecognized (must be of type VirtualMachine): Object 'Kind' is missing in '{"apiVersion":"kubevirt.io/v1"}' ({"apiVersion":"kubevirt.io/v1" ...)`,
    ],
    [
      '/apis/kubevirt.io/v1/namespaces/default/virtualmachines',
      {
        ...object('kubevirt.io/v1', 'VirtualMachine', {
          spec: { template: { spec: { domain: { devices: {} } } } },
        }),
        metadata: { name: 'x', annotations: { a: 1 } },
      },
      'VirtualMachine in version "v1" cannot be handled as a VirtualMachine: json: cannot unmarshal number into Go struct field ObjectMeta.annotations of type string',
    ],
  ])(
    'POST %s refuses what it cannot decode (%#)',
    async (path, body, message) => {
      const answer = await api.post(path, body);
      expect([answer.status, answer.body.reason]).toEqual([400, 'BadRequest']);
      expect(answer.body.message).toBe(message);
    },
  );

  it('refuses a custom resource of another kind', async () => {
    const { status, body } = await api.post(
      '/apis/kubevirt.io/v1/namespaces/default/virtualmachines',
      object('kubevirt.io/v1', 'Machine', {}),
    );
    expect([status, body.message]).toEqual([
      422,
      'Machine.kubevirt.io "x" is invalid: kind: Invalid value: "Machine": must be VirtualMachine',
    ]);
  });

  describe.each([
    ['ConfigMap', 'configmaps'],
    ['Secret', 'secrets'],
  ])('an immutable %s', (kind, plural) => {
    it('stays as it is', async () => {
      const path = `${core}/${plural}`;
      await api.post(path, {
        apiVersion: 'v1',
        kind,
        metadata: { name: 'fixed' },
        immutable: true,
        data: { a: 'eA==' },
      });
      const changed = await api.patch(`${path}/fixed`, {
        immutable: false,
        data: { a: 'eQ==' },
      });
      expect([changed.status, changed.body.message]).toEqual([
        422,
        `${kind} "fixed" is invalid: [immutable: Forbidden: field is immutable when \`immutable\` is set, data: Forbidden: field is immutable when \`immutable\` is set]`,
      ]);
      const labelled = await api.patch(`${path}/fixed`, {
        metadata: { labels: { a: 'b' } },
      });
      expect(labelled.status).toBe(200);
    });
  });

  it('warns of fields that do not exist, or refuses them', async () => {
    const unknown = {
      ...configMap({ colour: 'red' }),
      metadata: { name: 'y' },
    };
    const warned = await api.post(`${core}/configmaps`, unknown);
    expect(warned.status).toBe(201);
    expect(warned.headers.warning).toBe('299 - "unknown field \\"colour\\""');
    expect(warned.body).not.toHaveProperty('colour');
    const refused = await api.post(
      `${core}/configmaps?fieldValidation=Strict`,
      unknown,
    );
    expect([refused.status, refused.body.message]).toEqual([
      400,
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: strict decoding error: unknown field "colour"',
    ]);
  });

  it.each([
    [
      'merge-patch',
      '[]',
      'array into Go value of type map[string]interface {}',
    ],
    ['json-patch', '{}', 'object into Go value of type []handlers.jsonPatchOp'],
  ])('refuses a %s that is %s', async (type, patch, why) => {
    const { status, body } = await api.request(
      'PATCH',
      `${core}/configmaps/y`,
      patch,
      { 'content-type': `application/${type}+json` },
    );
    expect([status, body.message]).toEqual([
      400,
      `error decoding patch: json: cannot unmarshal ${why}`,
    ]);
  });

  it('makes a name of its beginning', async () => {
    const { status, body } = await api.post(`${core}/configmaps`, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { generateName: 'web-' },
    });
    expect(status).toBe(201);
    expect(body.metadata!.name).toMatch(
      /^web-[bcdfghjklmnpqrstvwxz2456789]{5}$/,
    );
  });

  it('grows a bound claim where its class allows it', async () => {
    const path = `${core}/persistentvolumeclaims`;
    await api.post(path, { ...claim({}), metadata: { name: 'disk' } });
    const grow = { spec: { resources: { requests: { storage: '2Gi' } } } };
    const unbound = await api.patch(`${path}/disk`, grow);
    expect(unbound.status).toBe(422);
    expect(unbound.body.message).toContain(
      'spec is immutable after creation except resources.requests',
    );
    await api.patch(`${path}/disk/status`, { status: { phase: 'Bound' } });
    const bound = await api.patch(`${path}/disk`, grow);
    expect(bound.status).toBe(200);
    expect(jsonAt(bound.body, 'spec', 'resources', 'requests')).toEqual({
      storage: '2Gi',
    });
    const name = String(jsonAt(bound.body, 'spec', 'storageClassName'));
    await api.patch(`/apis/storage.k8s.io/v1/storageclasses/${name}`, {
      allowVolumeExpansion: false,
    });
    const more = await api.patch(`${path}/disk`, {
      spec: { resources: { requests: { storage: '3Gi' } } },
    });
    expect([more.status, more.body.message]).toEqual([
      403,
      'persistentvolumeclaims "disk" is forbidden: only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize',
    ]);
  });
});
