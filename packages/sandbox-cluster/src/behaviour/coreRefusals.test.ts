import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';

const inside = '/api/v1/namespaces/default';
const rbac = '/apis/rbac.authorization.k8s.io/v1';
const qualified =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const claimSpec = {
  accessModes: ['ReadWriteOnce'],
  resources: { requests: { storage: '2Gi' } },
};
const volumeSpec = {
  accessModes: ['ReadWriteOnce'],
  capacity: { storage: '1Gi' },
  hostPath: { path: '/a' },
};

describe('core objects', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  it.each([
    [
      `${inside}/services`,
      { spec: { ports: [{ port: 80 }], externalIPs: ['169.254.0.1'] } },
      'Service "x" is invalid: spec.externalIPs[0]: Invalid value: "169.254.0.1": may not be in the link-local range (169.254.0.0/16, fe80::/10)',
    ],
    [
      `${inside}/services`,
      { spec: { ports: [{ port: 80, appProtocol: 'a b' }] } },
      `Service "x" is invalid: spec.ports[0].appProtocol: Invalid value: "a b": ${qualified}`,
    ],
    [
      `${inside}/persistentvolumeclaims`,
      {
        spec: {
          ...claimSpec,
          selector: { matchExpressions: [{ key: 'a', operator: 'X' }] },
        },
      },
      'PersistentVolumeClaim "x" is invalid: spec.selector.matchExpressions[0].operator: Invalid value: "X": not a valid selector operator',
    ],
    [
      `${inside}/persistentvolumeclaims`,
      {
        spec: {
          ...claimSpec,
          accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'],
        },
      },
      'PersistentVolumeClaim "x" is invalid: spec.accessModes: Forbidden: may not use ReadWriteOncePod with other access modes',
    ],
    [
      '/api/v1/persistentvolumes',
      { spec: {} },
      'PersistentVolume "x" is invalid: [spec.accessModes: Required value, spec.capacity: Required value, spec.capacity: Unsupported value: null: supported values: "storage", spec: Required value: must specify a volume type]',
    ],
    [
      '/apis/storage.k8s.io/v1/storageclasses',
      { provisioner: 'A B' },
      `StorageClass.storage.k8s.io "x" is invalid: provisioner: Invalid value: "A B": ${qualified}`,
    ],
    [
      '/api/v1/namespaces',
      { spec: { finalizers: ['a'] } },
      'Namespace "x" is invalid: spec.finalizers: Invalid value: "a": name is neither a standard finalizer name nor is it fully qualified',
    ],
    [
      '/api/v1/nodes',
      { spec: { taints: [{ key: 'a', effect: 'X' }] } },
      'Node "x" is invalid: metadata.taints[0].effect: Unsupported value: "X": supported values: "NoSchedule", "PreferNoSchedule", "NoExecute"',
    ],
    [
      `${rbac}/namespaces/default/rolebindings`,
      {
        roleRef: { kind: 'Role', name: 'a' },
        subjects: [{ name: 'x' }],
      },
      'RoleBinding.rbac.authorization.k8s.io "x" is invalid: subjects[0].kind: Unsupported value: "": supported values: "ServiceAccount", "User", "Group"',
    ],
    [
      `${rbac}/clusterrolebindings`,
      {
        roleRef: { kind: 'Role', name: 'a' },
        subjects: [{ kind: 'ServiceAccount', name: 'x' }],
      },
      'ClusterRoleBinding.rbac.authorization.k8s.io "x" is invalid: [roleRef.kind: Unsupported value: "Role": supported values: "ClusterRole", subjects[0].namespace: Required value]',
    ],
    [
      `${rbac}/clusterroles`,
      { aggregationRule: {} },
      'ClusterRole.rbac.authorization.k8s.io "x" is invalid: aggregationRule.clusterRoleSelectors: Required value: at least one clusterRoleSelector required if aggregationRule is non-nil',
    ],
  ])('in %s are refused: %j', async (path, object, message) => {
    const { status, body } = await api.post(path, {
      metadata: { name: 'x' },
      ...object,
    });
    expect([status, body.message]).toEqual([422, message]);
  });

  it('that hold no base64 cannot be read', async () => {
    const { status, body } = await api.post(`${inside}/configmaps`, {
      metadata: { name: 'x' },
      binaryData: { a: '***' },
    });
    expect([status, body.message]).toEqual([
      400,
      'ConfigMap in version "v1" cannot be handled as a ConfigMap: illegal base64 data at input byte 0',
    ]);
  });

  it('that are bindings keep their role', async () => {
    const path = `${rbac}/namespaces/default/rolebindings`;
    await api.post(path, {
      metadata: { name: 'b' },
      roleRef: { kind: 'Role', name: 'a' },
      subjects: [{ kind: 'ServiceAccount', name: 'here' }],
    });
    const { body } = await api.patch(`${path}/b`, { roleRef: { name: 'c' } });
    expect(body.message).toBe(
      'RoleBinding.rbac.authorization.k8s.io "b" is invalid: roleRef: Invalid value: {"APIGroup":"rbac.authorization.k8s.io","Kind":"Role","Name":"c"}: cannot change roleRef',
    );
  });

  it('that are volumes stay where they are', async () => {
    await api.post('/api/v1/persistentvolumes', {
      metadata: { name: 'v' },
      spec: volumeSpec,
    });
    const { body } = await api.patch('/api/v1/persistentvolumes/v', {
      spec: { hostPath: { path: '/b' }, volumeMode: 'Block' },
    });
    expect(body.message).toBe(
      'PersistentVolume "v" is invalid: [spec.persistentvolumesource: Forbidden: spec.persistentvolumesource is immutable after creation, volumeMode: Invalid value: "Block": field is immutable]',
    );
  });

  it('that are volumes have defaults', async () => {
    const { body } = await api.post('/api/v1/persistentvolumes?dryRun=All', {
      metadata: { name: 'w' },
      spec: volumeSpec,
    });
    expect([body.spec, body.status]).toEqual([
      {
        ...volumeSpec,
        hostPath: { path: '/a', type: '' },
        persistentVolumeReclaimPolicy: 'Retain',
        volumeMode: 'Filesystem',
      },
      { phase: 'Pending' },
    ]);
  });

  describe('claims', () => {
    const claims = `${inside}/persistentvolumeclaims`;
    const resize = (storage: string) =>
      api.patch(`${claims}/c`, {
        spec: { resources: { requests: { storage } } },
      });

    beforeAll(async () => {
      await api.post(claims, {
        metadata: { name: 'c' },
        spec: { ...claimSpec, volumeName: 'v' },
      });
      await api.patch(`${claims}/c/status`, {
        status: { phase: 'Bound', capacity: { storage: '1Gi' } },
      });
    });

    it('shrink to what they have not got yet, and not further', async () => {
      expect((await resize('1Gi')).body.message).toBe(
        'PersistentVolumeClaim "c" is invalid: spec.resources.requests.storage: Forbidden: field can not be less than status.capacity',
      );
      expect((await resize('1500Mi')).status).toBe(200);
    });

    it('keep their mode', async () => {
      const { body } = await api.patch(`${claims}/c`, {
        spec: { volumeMode: 'Block' },
      });
      expect(body.message).toContain(
        ', volumeMode: Invalid value: "Block": field is immutable]',
      );
    });

    it('drop a source that the old field cannot name, and mirror the new one', async () => {
      const source = {
        apiGroup: 'cdi.kubevirt.io',
        kind: 'VolumeImportSource',
        name: 's',
      };
      const create = (spec: object) =>
        api.post(`${claims}?dryRun=All`, {
          metadata: { name: 'd' },
          spec: { ...claimSpec, ...spec },
        });
      const old = await create({ dataSource: source });
      expect(jsonAt(old.body, 'spec', 'dataSource')).toBeUndefined();
      const { body } = await create({ dataSourceRef: source });
      expect(jsonAt(body, 'spec', 'dataSource')).toEqual(source);
    });
  });

  it('that are services keep a node port over a rehearsal', async () => {
    const services = `${inside}/services`;
    const port = { port: 80, nodePort: 30080 };
    await api.post(services, {
      metadata: { name: 'held' },
      spec: { type: 'NodePort', ports: [port] },
    });
    await api.patch(`${services}/held?dryRun=All`, {
      metadata: { labels: { a: 'b' } },
    });
    const { body } = await api.post(services, {
      metadata: { name: 'other' },
      spec: { type: 'NodePort', ports: [port] },
    });
    expect(body.message).toContain('provided port is already allocated');
  });

  it('that are no load balancers have no addresses of one', async () => {
    await api.post(`${inside}/services`, {
      metadata: { name: 'inner' },
      spec: { ports: [{ port: 80 }] },
    });
    const { body } = await api.patch(`${inside}/services/inner/status`, {
      status: { loadBalancer: { ingress: [{ ip: '192.0.2.1' }] } },
    });
    expect(body.message).toBe(
      'Service "inner" is invalid: status.loadBalancer.ingress: Forbidden: may only be used when `spec.type` is \'LoadBalancer\'',
    );
  });
});
