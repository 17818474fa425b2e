import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  KUBEVIRT_CLUSTER_ANNOTATION,
  KUBEVIRT_NAMESPACE_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
  virtualMachineEntityRef,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { KubevirtClusters } from 'backstage-plugin-kubevirt-node';

/**
 * How an input names a virtual machine: by its entity, or as the cluster has
 * it.
 *
 * @internal
 */
export interface TargetInput {
  entityRef?: string;
  cluster?: string;
  namespace?: string;
  name?: string;
}

/**
 * Finds out which virtual machine is meant, as the person who started the
 * task sees it.
 *
 * @returns its identity, and the reference of its own entity: permissions are
 * asked for that one, whatever entity was named, since anybody may write an
 * entity that points to it
 * @throws InputError where the input names none, NotFoundError where the
 * person sees no such entity
 * @internal
 */
export async function resolveTarget(options: {
  input: TargetInput;
  clusters: KubevirtClusters;
  catalog: CatalogService;
  credentials: BackstageCredentials;
}): Promise<{ identity: VirtualMachineIdentity; entityRef: string }> {
  const { input, clusters, catalog, credentials } = options;
  const named = input.entityRef
    ? await identityOfEntity(input.entityRef, catalog, credentials)
    : await identityOfInput(input, clusters);
  const entityRef = virtualMachineEntityRef(named);
  if (
    entityRef !== input.entityRef?.toLowerCase() &&
    !(await catalog.getEntityByRef(entityRef, { credentials }))
  ) {
    throw missing(entityRef);
  }
  return { identity: named, entityRef };
}

async function identityOfEntity(
  entityRef: string,
  catalog: CatalogService,
  credentials: BackstageCredentials,
): Promise<VirtualMachineIdentity> {
  const entity = await catalog.getEntityByRef(entityRef, { credentials });
  if (!entity) {
    throw missing(entityRef);
  }
  const annotations = entity.metadata.annotations ?? {};
  const cluster = annotations[KUBEVIRT_CLUSTER_ANNOTATION];
  const namespace = annotations[KUBEVIRT_NAMESPACE_ANNOTATION];
  const name = annotations[KUBEVIRT_VM_ANNOTATION];
  if (!cluster || !namespace || !name) {
    throw new InputError(
      `The entity '${entityRef}' (field 'entityRef') names no virtual machine. Choose a Resource of the type 'virtual-machine'.`,
    );
  }
  return { cluster, namespace, name };
}

async function identityOfInput(
  { cluster, namespace, name }: TargetInput,
  clusters: KubevirtClusters,
): Promise<VirtualMachineIdentity> {
  if (!namespace || !name) {
    throw new InputError(
      `Say which virtual machine is meant: its 'entityRef', or its 'namespace' and 'name', and its 'cluster' where there are several.`,
    );
  }
  const found = await clusters.get(cluster || undefined);
  return { cluster: found.name, namespace, name };
}

function missing(entityRef: string) {
  return new NotFoundError(
    `The catalog shows you no entity '${entityRef}'. It may have been deleted, or be too new: the catalog knows a virtual machine some seconds after it was made.`,
  );
}
