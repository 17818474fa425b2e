/**
 * Annotations of a catalog entity that name its virtual machine exactly.
 * Never parse an entity's name instead: it may be shortened.
 *
 * @public
 */
export const KUBEVIRT_CLUSTER_ANNOTATION = 'kubevirt.io/cluster';

/** @public */
export const KUBEVIRT_NAMESPACE_ANNOTATION = 'kubevirt.io/namespace';

/**
 * One name, or several with commas between them; each may be
 * `<namespace>/<name>` or `<cluster>/<namespace>/<name>` where it is not in
 * the namespace and cluster of the other annotations.
 *
 * @public
 */
export const KUBEVIRT_VM_ANNOTATION = 'kubevirt.io/vm';

/**
 * In place of names: a Kubernetes label selector for the virtual machines of
 * the cluster and namespace that the other annotations name.
 *
 * @public
 */
export const KUBEVIRT_LABEL_SELECTOR_ANNOTATION = 'kubevirt.io/label-selector';

/** @public */
export const KUBEVIRT_UID_ANNOTATION = 'kubevirt.io/uid';

/**
 * Annotations of a Kubernetes object that say who owns it in the catalog and
 * which system it is part of, as entity references.
 *
 * @public
 */
export const OWNER_ANNOTATION = 'backstage.io/owner';

/** @public */
export const SYSTEM_ANNOTATION = 'backstage.io/system';

/**
 * The annotation by which a Kubernetes object is described, one of
 * Kubernetes' well-known ones
 * (kubernetes.io/docs/reference/labels-annotations-taints).
 *
 * @public
 */
export const DESCRIPTION_ANNOTATION = 'kubernetes.io/description';

/**
 * The `spec.type` of a virtual machine's Resource entity.
 *
 * @public
 */
export const VIRTUAL_MACHINE_ENTITY_TYPE = 'virtual-machine';
