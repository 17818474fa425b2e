import { TestApi } from '../testing/TestApi';
import { tryPod } from '../testing/tryPod';

const main = { name: 'a', image: 'b' };
const mount = { name: 'v', mountPath: '/m' };
const dns1123 =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";

describe('containers that are refused', () => {
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
      { imagePullPolicy: 'X' },
      'spec.containers[0].imagePullPolicy: Unsupported value: "X": supported values: "Always", "IfNotPresent", "Never"',
    ],
    [
      { ports: [{ containerPort: 0 }] },
      'spec.containers[0].ports[0].containerPort: Required value',
    ],
    [
      { ports: [{ containerPort: 80, hostPort: 70000 }] },
      'spec.containers[0].ports[0].hostPort: Invalid value: 70000: must be between 1 and 65535, inclusive',
    ],
    [
      { ports: [{ containerPort: 80, protocol: 'X' }] },
      'spec.containers[0].ports[0].protocol: Unsupported value: "X": supported values: "SCTP", "TCP", "UDP"',
    ],
    [
      { env: [{ name: 'a=b', value: 'x' }] },
      `spec.containers[0].env[0].name: Invalid value: "a=b": a valid environment variable name must consist only of printable ASCII characters other than '='`,
    ],
    [
      {
        env: [
          {
            name: 'A',
            value: 'x',
            valueFrom: { fieldRef: { fieldPath: 'metadata.name' } },
          },
        ],
      },
      'spec.containers[0].env[0].valueFrom: Invalid value: "": may not be specified when `value` is not empty',
    ],
    [
      { env: [{ name: 'A', valueFrom: { fieldRef: { fieldPath: 'spec' } } }] },
      'spec.containers[0].env[0].valueFrom.fieldRef.fieldPath: Invalid value: "spec": error converting fieldPath: field label not supported: spec',
    ],
    [
      { env: [{ name: 'A', valueFrom: {} }] },
      'spec.containers[0].env[0].valueFrom: Invalid value: "": must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`',
    ],
    [
      { env: [{ name: 'A', valueFrom: { secretKeyRef: {} } }] },
      `[spec.containers[0].env[0].valueFrom.secretKeyRef.name: Invalid value: "": ${dns1123}, spec.containers[0].env[0].valueFrom.secretKeyRef.key: Required value]`,
    ],
    [
      { envFrom: [{}] },
      'spec.containers[0].envFrom: Invalid value: "": must specify one of: `configMapRef` or `secretRef`',
    ],
    [
      { volumeMounts: [mount] },
      'spec.containers[0].volumeMounts[0].name: Not found: "v"',
    ],
    [
      { livenessProbe: {} },
      'spec.containers[0].livenessProbe: Required value: must specify a handler type',
    ],
    [
      { livenessProbe: { tcpSocket: { port: 'a_b' } } },
      'spec.containers[0].livenessProbe.tcpSocket.port: Invalid value: "a_b": must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)',
    ],
    [
      { livenessProbe: { exec: { command: ['a'] }, successThreshold: 2 } },
      'spec.containers[0].livenessProbe.successThreshold: Invalid value: 2: must be 1',
    ],
    [
      {
        readinessProbe: {
          exec: { command: ['a'] },
          tcpSocket: { port: 1 },
        },
      },
      'spec.containers[0].readinessProbe.tcpSocket: Forbidden: may not specify more than 1 handler type',
    ],
    [
      { lifecycle: { preStop: { httpGet: { port: 0 } } } },
      'spec.containers[0].lifecycle.preStop.httpGet.port: Invalid value: 0: must be between 1 and 65535, inclusive',
    ],
    [
      { securityContext: { runAsUser: -1 } },
      'spec.containers[0].securityContext.runAsUser: Invalid value: -1: must be between 0 and 2147483647, inclusive',
    ],
    [
      {
        securityContext: { privileged: true, allowPrivilegeEscalation: false },
      },
      'spec.containers[0].securityContext: Invalid value: {"Capabilities":null,"Privileged":true,"SELinuxOptions":null,"WindowsOptions":null,"RunAsUser":null,"RunAsGroup":null,"RunAsNonRoot":null,"ReadOnlyRootFilesystem":null,"AllowPrivilegeEscalation":false,"ProcMount":null,"SeccompProfile":null,"AppArmorProfile":null}: cannot set `allowPrivilegeEscalation` to false and `privileged` to true',
    ],
    [
      { securityContext: { procMount: 'X' } },
      'spec.containers[0].securityContext.procMount: Unsupported value: "X": supported values: "Default", "Unmasked"',
    ],
    [
      { securityContext: { seccompProfile: { type: 'Localhost' } } },
      'spec.containers[0].securityContext.seccompProfile.localhostProfile: Required value: must be set when seccomp type is Localhost',
    ],
    [
      { terminationMessagePolicy: 'X' },
      'spec.containers[0].terminationMessagePolicy: Unsupported value: "X": supported values: "File", "FallbackToLogsOnError"',
    ],
    [
      { workingDir: '', image: ' b' },
      'spec.containers[0].image: Invalid value: " b": must not have leading or trailing whitespace',
    ],
  ])('for %j', async (fields, why) => {
    expect(await refusal({ containers: [{ ...main, ...fields }] })).toEqual([
      422,
      `Pod "x" is invalid: ${why}`,
    ]);
  });
});
