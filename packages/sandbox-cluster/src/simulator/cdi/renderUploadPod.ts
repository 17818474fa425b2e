import { controllerReference, PersistentVolumeClaim, Pod } from '../model';

/**
 * Renders the pod that takes in an image that somebody uploads into a claim
 * (CDI v1.66.0 pkg/controller/upload-controller.go).
 *
 * @param claim - the claim to fill, bound
 * @internal
 */
export function renderUploadPod(claim: PersistentVolumeClaim): Pod {
  const { name, namespace } = claim.metadata;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `cdi-upload-${name}`.slice(0, 253),
      namespace,
      labels: {
        app: 'containerized-data-importer',
        'app.kubernetes.io/component': 'storage',
        'app.kubernetes.io/managed-by': 'cdi-controller',
        'cdi.kubevirt.io': 'cdi-upload-server',
      },
      annotations: { 'cdi.kubevirt.io/storage.createdByController': 'yes' },
      ownerReferences: [controllerReference(claim)],
    },
    spec: {
      containers: [
        {
          name: 'cdi-upload-server',
          image: 'quay.io/kubevirt/cdi-uploadserver:v1.66.0',
        },
      ],
      volumes: [
        { name: 'cdi-data-vol', persistentVolumeClaim: { claimName: name } },
      ],
      restartPolicy: 'OnFailure',
    },
  };
}
