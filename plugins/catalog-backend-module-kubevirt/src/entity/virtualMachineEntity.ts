import { ResourceEntity } from '@backstage/catalog-model';
import {
  VIRTUAL_MACHINE_ENTITY_TYPE,
  virtualMachineEntityName,
} from 'backstage-plugin-kubevirt-common';
import { EntityRules } from '../config/EntityRules';
import { catalogAnnotations } from './catalogAnnotations';
import { catalogLabels } from './catalogLabels';
import { catalogReference } from './catalogReference';
import { entityLinks } from './entityLinks';
import { entityTags } from './entityTags';
import { MachineDefinition } from './MachineDefinition';
import { readField } from './readField';

/**
 * The owner of what nobody says to own. A reference is required.
 *
 * @internal
 */
export const NOBODY = 'group:default/unknown';

/**
 * The catalog entity of a virtual machine. It holds facts that change seldom,
 * and nothing of the live state: every change of an entity costs the catalog
 * a round of processing.
 *
 * @param options - `defaultOwner` and `defaultSystem` are full references, as
 *   are those in `dependsOn`
 * @returns an entity that the catalog accepts, whatever labels and annotations
 *   hold
 * @internal
 */
export function virtualMachineEntity(options: {
  definition: MachineDefinition;
  rules: EntityRules;
  defaultOwner?: string;
  defaultSystem?: string;
  defaultLifecycle?: string;
  dependsOn?: readonly string[];
}): ResourceEntity {
  const { definition, rules, dependsOn = [] } = options;
  const { identity, machine } = definition;
  const texts = (field: keyof EntityRules) =>
    readField(rules[field], definition);
  const reference = (field: 'owner' | 'system') =>
    references(texts(field), field === 'owner' ? 'group' : 'system')[0];

  const owner = reference('owner') ?? options.defaultOwner ?? NOBODY;
  const system = reference('system') ?? options.defaultSystem;
  const [lifecycle = options.defaultLifecycle] = texts('lifecycle');
  const [description] = texts('description');
  const [title = identity.name] = texts('title');
  const links = entityLinks(texts('links'));
  const dependencyOf = references(
    texts('component').flatMap(text => text.split(',')),
    'component',
  );

  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: identity.namespace,
      name: virtualMachineEntityName(identity),
      title,
      ...(description && { description }),
      annotations: catalogAnnotations(identity, machine),
      labels: catalogLabels(machine.labels),
      tags: entityTags(['kubevirt', identity.cluster, ...texts('tags')]),
      ...(links.length > 0 && { links }),
    },
    spec: {
      type: VIRTUAL_MACHINE_ENTITY_TYPE,
      ...(lifecycle && { lifecycle }),
      owner,
      ...(system && { system }),
      ...(dependsOn.length > 0 && { dependsOn: [...dependsOn] }),
      ...(dependencyOf.length > 0 && { dependencyOf }),
    },
  };
}

function references(texts: readonly string[], kind: string): string[] {
  return [
    ...new Set(texts.flatMap(text => catalogReference(text, kind) ?? [])),
  ];
}
