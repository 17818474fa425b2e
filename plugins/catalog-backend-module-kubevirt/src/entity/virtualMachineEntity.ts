import { ResourceEntity } from '@backstage/catalog-model';
import {
  VIRTUAL_MACHINE_ENTITY_TYPE,
  virtualMachineEntityName,
} from 'backstage-plugin-kubevirt-common';
import { EntityRules, RuledField } from '../config/EntityRules';
import { catalogAnnotations } from './catalogAnnotations';
import { catalogLabels } from './catalogLabels';
import { catalogReference } from './catalogReference';
import { entityLinks } from './entityLinks';
import { entityTags } from './entityTags';
import { MachineDefinition } from './MachineDefinition';
import { readField, readFirst } from './readField';
import { remembering } from './remembering';

/**
 * The owner of what nobody says to own. A reference is required.
 *
 * @internal
 */
export const NOBODY = 'group:default/unknown';

const groupOf = remembering(text => catalogReference(text, 'group'));
const systemOf = remembering(text => catalogReference(text, 'system'));
const componentOf = remembering(text => catalogReference(text, 'component'));

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
  const texts = (field: RuledField) => readField(rules[field], definition);
  const first = (field: RuledField, read?: typeof groupOf) =>
    readFirst(rules[field], definition, read);

  const system = first('system', systemOf) ?? options.defaultSystem;
  const lifecycle = first('lifecycle') ?? options.defaultLifecycle;
  const description = first('description');
  const links = entityLinks(texts('links'));
  const dependencyOf = componentsOf(texts('component'));

  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: identity.namespace,
      name: virtualMachineEntityName(identity),
      title: first('title') ?? identity.name,
      ...(description && { description }),
      annotations: catalogAnnotations(identity, machine),
      labels: catalogLabels(machine.labels),
      tags: entityTags(['kubevirt', identity.cluster, ...texts('tags')]),
      ...(links.length > 0 && { links }),
    },
    spec: {
      type: VIRTUAL_MACHINE_ENTITY_TYPE,
      ...(lifecycle && { lifecycle }),
      owner: first('owner', groupOf) ?? options.defaultOwner ?? NOBODY,
      ...(system && { system }),
      ...(dependsOn.length > 0 && { dependsOn: [...dependsOn] }),
      ...(dependencyOf.length > 0 && { dependencyOf }),
    },
  };
}

function componentsOf(texts: readonly string[]): string[] {
  const names = texts.flatMap(text => text.split(','));
  return [...new Set(names.flatMap(name => componentOf(name) ?? []))];
}
