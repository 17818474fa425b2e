import { jsonAt } from '../objects/json';
import { TestApi } from '../testing/TestApi';
import { tryPod } from '../testing/tryPod';

const main = { name: 'a', image: 'b' };
const mount = { name: 'v', mountPath: '/m' };
const dns1123 =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const qualified =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const empty = { name: 'v', emptyDir: {} };

describe('pods that are refused', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const refusal = async (spec: object) => {
    const { status, body } = await tryPod(api, spec);
    return [status, body.message];
  };

  it.each<[object, string]>([
    [
      { dnsPolicy: 'X' },
      'spec.dnsPolicy: Unsupported value: "X": supported values: "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"',
    ],
    [
      { dnsPolicy: 'None' },
      'spec.dnsConfig: Required value: must provide `dnsConfig` when `dnsPolicy` is None',
    ],
    [
      { dnsConfig: { nameservers: ['x'] } },
      'spec.dnsConfig.nameservers[0]: Invalid value: "x": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
    ],
    [
      { hostAliases: [{ ip: 'x', hostnames: ['A_'] }] },
      `[spec.hostAliases[0].ip: Invalid value: "x": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff), spec.hostAliases[0].hostnames[0]: Invalid value: "A_": ${dns1123}]`,
    ],
    [
      { hostname: 'A.b' },
      `spec.hostname: Invalid value: "A.b": a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')`,
    ],
    [
      { nodeSelector: { 'a b': 'x' } },
      `spec.nodeSelector: Invalid value: "a b": ${qualified}`,
    ],
    [{ nodeName: 'A_b' }, `spec.nodeName: Invalid value: "A_b": ${dns1123}`],
    [
      { serviceAccountName: 'A_b' },
      `spec.serviceAccountName: Invalid value: "A_b": ${dns1123}`,
    ],
    [
      {
        hostNetwork: true,
        containers: [{ ...main, ports: [{ containerPort: 80, hostPort: 81 }] }],
      },
      'spec.containers[0].ports[0].hostPort: Invalid value: 81: must match `containerPort` when `hostNetwork` is true',
    ],
    [
      { initContainers: [main] },
      'spec.initContainers[0].name: Duplicate value: "a"',
    ],
    [
      {
        initContainers: [
          { ...main, name: 'i', livenessProbe: { exec: { command: ['a'] } } },
        ],
      },
      'spec.initContainers[0].livenessProbe: Forbidden: may not be set for init containers without restartPolicy=Always',
    ],
    [
      { securityContext: { fsGroup: -1 } },
      'spec.securityContext.fsGroup: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
    [
      { securityContext: { fsGroupChangePolicy: 'X' } },
      'spec.securityContext.fsGroupChangePolicy: Unsupported value: "X": supported values: "Always", "OnRootMismatch"',
    ],
    [
      { securityContext: { sysctls: [{ name: 'a b', value: '' }] } },
      'spec.securityContext.sysctls[0].name: Invalid value: "a b": must have at most 253 characters and match regex ([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?',
    ],
    [
      { shareProcessNamespace: true, hostPID: true },
      'spec.securityContext.shareProcessNamespace: Invalid value: true: ShareProcessNamespace and HostPID cannot both be enabled',
    ],
    [
      { tolerations: [{ operator: 'Equal' }] },
      'spec.tolerations[0].operator: Invalid value: "Equal": operator must be Exists when `key` is empty, which means "match all values and all keys"',
    ],
    [
      {
        tolerations: [
          {
            key: 'a',
            operator: 'Exists',
            effect: 'NoSchedule',
            tolerationSeconds: 1,
          },
        ],
      },
      `spec.tolerations[0].effect: Invalid value: "NoSchedule": effect must be 'NoExecute' when \`tolerationSeconds\` is set`,
    ],
    [
      {
        topologySpreadConstraints: [
          { maxSkew: 0, topologyKey: '', whenUnsatisfiable: 'X' },
        ],
      },
      '[spec.topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero, spec.topologySpreadConstraints[0].topologyKey: Required value: can not be empty, spec.topologySpreadConstraints[0].whenUnsatisfiable: Unsupported value: "X": supported values: "DoNotSchedule", "ScheduleAnyway"]',
    ],
    [
      {
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [],
            },
          },
        },
      },
      'spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms: Required value: must have at least one node selector term',
    ],
    [
      {
        affinity: {
          nodeAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              {
                weight: 101,
                preference: {
                  matchExpressions: [{ key: 'a', operator: 'In' }],
                },
              },
            ],
          },
        },
      },
      "[spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: Invalid value: 101: must be in the range 1-100, spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values: Required value: must be specified when `operator` is 'In' or 'NotIn']",
    ],
    [
      {
        affinity: {
          podAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [
              { topologyKey: '' },
            ],
          },
        },
      },
      `[spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Required value: can not be empty, spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "": name part must be non-empty, spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey: Invalid value: "": ${qualified}]`,
    ],
    [
      {
        affinity: {
          podAntiAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [
              {
                weight: 0,
                podAffinityTerm: {
                  topologyKey: 'a',
                  labelSelector: { matchLabels: { 'a b': '' } },
                },
              },
            ],
          },
        },
      },
      `[spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight: Invalid value: 0: must be in the range 1-100, spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector.matchLabels: Invalid value: "a b": ${qualified}]`,
    ],
    [
      { readinessGates: [{ conditionType: 'a b' }] },
      `spec.readinessGates[0].conditionType: Invalid value: "a b": ${qualified}`,
    ],
  ])('for their spec %j', async (fields, why) => {
    expect(await refusal({ containers: [main], ...fields })).toEqual([
      422,
      `Pod "x" is invalid: ${why}`,
    ]);
  });

  it.each<[object, object, string]>([
    [{ configMap: {} }, {}, 'spec.volumes[0].configMap.name: Required value'],
    [
      { configMap: { name: 'a', defaultMode: 512 } },
      {},
      'spec.volumes[0].configMap.defaultMode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
    ],
    [
      { configMap: { name: 'a', items: [{ key: 'k', path: '../x' }] } },
      {},
      `spec.volumes[0].configMap.items[0].path: Invalid value: "../x": must not contain '..'`,
    ],
    [
      { secret: { secretName: 'a', items: [{ key: '', path: '' }] } },
      {},
      '[spec.volumes[0].secret.items[0].key: Required value, spec.volumes[0].secret.items[0].path: Required value]',
    ],
    [
      { hostPath: { path: '/a/../b', type: 'X' } },
      {},
      `[spec.volumes[0].hostPath.path: Invalid value: "/a/../b": must not contain '..', spec.volumes[0].hostPath.type: Unsupported value: "X": supported values: "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"]`,
    ],
    [
      { nfs: { path: 'a' } },
      {},
      '[spec.volumes[0].nfs.server: Required value, spec.volumes[0].nfs.path: Invalid value: "a": must be an absolute path]',
    ],
    [
      {
        downwardAPI: {
          items: [{ path: 'a', fieldRef: { fieldPath: 'spec.nodeName' } }],
        },
      },
      {},
      'spec.volumes[0].downwardAPI.fieldRef.fieldPath: Unsupported value: "spec.nodeName": supported values: "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"',
    ],
    [
      {
        projected: {
          sources: [
            { serviceAccountToken: { path: '', expirationSeconds: 1 } },
          ],
        },
      },
      {},
      'spec.volumes[0].projected.path: Required value',
    ],
    [
      { emptyDir: { sizeLimit: '-1' } },
      {},
      'spec.volumes[0].emptyDir.sizeLimit: Forbidden: SizeLimit field must be a valid resource quantity',
    ],
    [
      { emptyDir: {} },
      { mountPath: '' },
      'spec.containers[0].volumeMounts[0].mountPath: Required value',
    ],
    [
      { emptyDir: {} },
      { subPath: '/a' },
      'spec.containers[0].volumeMounts.subPath: Invalid value: "/a": must be a relative path',
    ],
    [
      { emptyDir: {} },
      { subPath: 'a', subPathExpr: 'b' },
      'spec.containers[0].volumeMounts[0].subPathExpr: Invalid value: "b": subPathExpr and subPath are mutually exclusive',
    ],
    [
      { emptyDir: {} },
      { mountPropagation: 'Bidirectional' },
      'spec.containers[0].volumeMounts.mountPropagation: Forbidden: Bidirectional mount propagation is available only to privileged containers',
    ],
  ])('for their volume %j mounted as %j', async (source, fields, why) => {
    expect(
      await refusal({
        containers: [{ ...main, volumeMounts: [{ ...mount, ...fields }] }],
        volumes: [{ name: 'v', ...source }],
      }),
    ).toEqual([422, `Pod "x" is invalid: ${why}`]);
  });

  it('are filled with the defaults of probes, handlers, volumes and ports', async () => {
    const { status, body } = await tryPod(api, {
      containers: [
        {
          ...main,
          livenessProbe: { httpGet: { port: 80 } },
          readinessProbe: { grpc: { port: 80 } },
          ports: [{ containerPort: 80 }],
          env: [
            {
              name: 'A',
              valueFrom: { fieldRef: { fieldPath: 'metadata.name' } },
            },
          ],
          volumeMounts: [mount],
        },
      ],
      volumes: [
        empty,
        { name: 'c', configMap: { name: 'c' } },
        { name: 's', secret: { secretName: 's' } },
        { name: 'h', hostPath: { path: '/h' } },
      ],
    });
    const container = jsonAt(body, 'spec', 'containers', 0);
    expect(status).toBe(201);
    expect(container).toMatchObject({
      livenessProbe: {
        httpGet: { path: '/', port: 80, scheme: 'HTTP' },
        timeoutSeconds: 1,
        periodSeconds: 10,
        successThreshold: 1,
        failureThreshold: 3,
      },
      readinessProbe: { grpc: { port: 80, service: '' } },
      ports: [{ containerPort: 80, protocol: 'TCP' }],
      env: [
        {
          valueFrom: {
            fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.name' },
          },
        },
      ],
    });
    expect(jsonAt(body, 'spec', 'volumes')).toMatchObject([
      empty,
      { configMap: { name: 'c', defaultMode: 420 } },
      { secret: { secretName: 's', defaultMode: 420 } },
      { hostPath: { path: '/h', type: '' } },
    ]);
  });

  it.each<[object, string]>([
    [
      { preemptionPolicy: 'X' },
      'pods "x" is forbidden: the string value of PreemptionPolicy (X) must not be provided in pod spec; priority admission controller computed PreemptLowerPriority from the given PriorityClass name',
    ],
    [
      { runtimeClassName: 'gvisor' },
      'pods "x" is forbidden: pod rejected: RuntimeClass "gvisor" not found',
    ],
  ])('are forbidden by admission for %j', async (fields, why) => {
    expect(await refusal({ containers: [main], ...fields })).toEqual([
      403,
      why,
    ]);
  });
});
