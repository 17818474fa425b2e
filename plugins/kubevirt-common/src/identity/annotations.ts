/**
 * The cluster of the virtual machine that an entity stands for. This
 * annotation and the next two name it exactly; never parse an entity's name
 * instead: it may be shortened.
 *
 * @public
 */
export const KUBEVIRT_CLUSTER_ANNOTATION = 'kubevirt.io/cluster';

/**
 * The namespace of the virtual machine that an entity stands for.
 *
 * @public
 */
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

/**
 * The uid of the VirtualMachine that an entity was made of.
 *
 * @public
 */
export const KUBEVIRT_UID_ANNOTATION = 'kubevirt.io/uid';

/**
 * The annotation of a Kubernetes object that says who owns it in the catalog,
 * as an entity reference.
 *
 * @public
 */
export const OWNER_ANNOTATION = 'backstage.io/owner';

/**
 * The annotation of a Kubernetes object that says which system it is part of,
 * as an entity reference.
 *
 * @public
 */
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
