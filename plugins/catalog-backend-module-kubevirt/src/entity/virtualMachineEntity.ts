import { makeValidator, ResourceEntity } from '@backstage/catalog-model';
import {
  ClusterObjects,
  DESCRIPTION_ANNOTATION,
  ObjectMeta,
  OWNER_ANNOTATION,
  SYSTEM_ANNOTATION,
  VIRTUAL_MACHINE_ENTITY_TYPE,
  virtualMachineEntityName,
  VirtualMachineIdentity,
} from 'backstage-plugin-kubevirt-common';
import { catalogAnnotations } from './catalogAnnotations';
import { catalogLabels } from './catalogLabels';
import { catalogReference } from './catalogReference';

const NOBODY = 'group:default/unknown';

/**
 * The catalog entity of a virtual machine. It holds facts that change seldom,
 * and nothing of the live state: every change of an entity costs the catalog
 * a round of processing.
 *
 * @param options - `objects` as the inventory has them; `defaultOwner` and
 *   `defaultSystem` are full references
 * @returns an entity that the catalog accepts, whatever the VM's labels and
 *   annotations hold
 * @internal
 */
export function virtualMachineEntity(options: {
  identity: VirtualMachineIdentity;
  objects: ClusterObjects;
  defaultOwner?: string;
  defaultSystem?: string;
}): ResourceEntity {
  const { identity, objects, defaultOwner, defaultSystem } = options;
  const metadata = metadataOf(identity, objects);
  const owner =
    referenceOn(metadata, OWNER_ANNOTATION, 'group') ?? defaultOwner ?? NOBODY;
  const system =
    referenceOn(metadata, SYSTEM_ANNOTATION, 'system') ?? defaultSystem;
  const description = metadata.annotations?.[DESCRIPTION_ANNOTATION];

  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: identity.namespace,
      name: virtualMachineEntityName(identity),
      title: identity.name,
      ...(description && { description }),
      annotations: catalogAnnotations(identity, metadata),
      labels: catalogLabels(metadata.labels),
      tags: tagsOf(identity),
    },
    spec: {
      type: VIRTUAL_MACHINE_ENTITY_TYPE,
      owner,
      ...(system && { system }),
    },
  };
}

/** Of the VirtualMachine, or of an instance that stands for itself. */
function metadataOf(
  { namespace, name }: VirtualMachineIdentity,
  objects: ClusterObjects,
): ObjectMeta {
  const candidates = [
    ...(objects.virtualMachines ?? []),
    ...(objects.virtualMachineInstances ?? []),
  ];
  const found = candidates.find(
    ({ metadata }) =>
      metadata?.namespace === namespace && metadata.name === name,
  );
  return found?.metadata ?? {};
}

function referenceOn(
  { annotations, labels }: ObjectMeta,
  key: string,
  defaultKind: string,
): string | undefined {
  return (
    catalogReference(annotations?.[key], defaultKind) ??
    catalogReference(labels?.[key], defaultKind)
  );
}

function tagsOf({ cluster }: VirtualMachineIdentity): string[] {
  const tags = new Set(['kubevirt', cluster]);
  return [...tags].filter(makeValidator().isValidTag);
}
