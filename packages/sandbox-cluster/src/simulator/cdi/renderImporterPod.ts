import {
  controllerReference,
  DataVolume,
  parseQuantity,
  PersistentVolumeClaim,
  Pod,
} from '../model';
import { importSource } from './source';

/**
 * The annotation on a DataVolume, or on its template in a machine, that says
 * how many seconds its import takes.
 *
 * @public
 */
export const importSecondsAnnotation = 'sandbox.kubevirt.io/import-seconds';

const image = 'quay.io/kubevirt/cdi-importer:v1.66.0';

/**
 * Renders the pod that fills a claim.
 *
 * @param options.dataVolume - says what to fetch
 * @param options.claim - the claim to fill, bound
 * @param options.fail - a failure that was asked for
 * @internal
 */
export function renderImporterPod(options: {
  dataVolume: DataVolume;
  claim: PersistentVolumeClaim;
  fail?: string;
}): Pod {
  const { dataVolume, claim, fail } = options;
  const seconds = dataVolume.metadata.annotations?.[importSecondsAnnotation];
  const { name, namespace } = claim.metadata;
  const { source, endpoint, checksum } = importSource(dataVolume);
  const { registry } = dataVolume.spec.source ?? {};
  const pulledByNode = registry?.pullMethod === 'node';
  const resources = {
    limits: { cpu: '750m', memory: '600M' },
    requests: { cpu: '100m', memory: '60M' },
  };
  const size = parseQuantity(claim.spec.resources?.requests?.storage);
  const env = {
    IMPORTER_SOURCE: source,
    IMPORTER_ENDPOINT: endpoint,
    IMPORTER_CONTENTTYPE: 'kubevirt',
    IMPORTER_IMAGE_SIZE: String(size),
    OWNER_UID: claim.metadata.uid ?? '',
    FILESYSTEM_OVERHEAD: '0.06',
    ...(checksum && { IMPORTER_CHECKSUM: checksum }),
    ...(fail && { SANDBOX_FAIL: fail }),
    ...(seconds && { SANDBOX_SECONDS: seconds }),
  };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `importer-${name}`.slice(0, 253),
      namespace,
      labels: {
        app: 'containerized-data-importer',
        'app.kubernetes.io/component': 'storage',
        'app.kubernetes.io/managed-by': 'cdi-controller',
        'cdi.kubevirt.io': 'importer',
        'cdi.kubevirt.io/storage.import.importPvcName': name.slice(0, 63),
      },
      annotations: { 'cdi.kubevirt.io/storage.createdByController': 'yes' },
      ownerReferences: [controllerReference(claim)],
    },
    spec: {
      containers: [
        {
          name: 'importer',
          image,
          args: ['-v=1'],
          env: Object.entries(env).map(([key, value]) => ({
            name: key,
            value,
          })),
          resources,
          imagePullPolicy: 'IfNotPresent',
        },
        ...(pulledByNode
          ? [
              {
                name: 'server',
                image: endpoint.replace(/^docker:\/\//, ''),
                resources,
              },
            ]
          : []),
      ],
      volumes: [
        { name: 'cdi-data-vol', persistentVolumeClaim: { claimName: name } },
      ],
      restartPolicy: 'OnFailure',
      securityContext: { runAsNonRoot: true, runAsUser: 107, fsGroup: 107 },
    },
  };
}
