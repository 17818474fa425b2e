import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  KubernetesValidatorFunctions,
} from '@backstage/catalog-model';
import {
  KUBEVIRT_CLUSTER_ANNOTATION,
  KUBEVIRT_NAMESPACE_ANNOTATION,
  KUBEVIRT_UID_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { RuledMetadata } from './MachineDefinition';
import { virtualMachineLocation } from './virtualMachineLocation';

const KUBERNETES_ID = 'backstage.io/kubernetes-id';
const KUBERNETES_CLUSTER = 'backstage.io/kubernetes-cluster';
const KUBERNETES_NAMESPACE = 'backstage.io/kubernetes-namespace';
const KUBERNETES_LABEL_SELECTOR = 'backstage.io/kubernetes-label-selector';

/**
 * The annotations of a virtual machine's entity: which VM it is, where the
 * entity comes from, and what Backstage's own Kubernetes plugin finds its pod
 * by. The object's annotations are not copied; they may hold anything.
 *
 * @internal
 */
export function catalogAnnotations(
  identity: VirtualMachineIdentity,
  metadata: RuledMetadata,
): Record<string, string> {
  const { cluster, namespace, name } = identity;
  const location = virtualMachineLocation(identity);
  const annotations: Record<string, string> = {
    [ANNOTATION_LOCATION]: location,
    [ANNOTATION_ORIGIN_LOCATION]: location,
    [KUBEVIRT_CLUSTER_ANNOTATION]: cluster,
    [KUBEVIRT_NAMESPACE_ANNOTATION]: namespace,
    [KUBEVIRT_VM_ANNOTATION]: name,
    [KUBERNETES_CLUSTER]: cluster,
    [KUBERNETES_NAMESPACE]: namespace,
  };
  if (metadata.uid) {
    annotations[KUBEVIRT_UID_ANNOTATION] = metadata.uid;
  }
  const id =
    metadata.labels?.[KUBERNETES_ID] ?? metadata.annotations?.[KUBERNETES_ID];
  if (id) {
    annotations[KUBERNETES_ID] = id;
  } else if (KubernetesValidatorFunctions.isValidLabelValue(name)) {
    // KubeVirt v1.9.0 pkg/virt-controller/services/template.go puts this label
    // on each launcher pod; where the name is no label value, it is hashed.
    annotations[KUBERNETES_LABEL_SELECTOR] = `vmi.kubevirt.io/id=${name}`;
  }
  return annotations;
}
