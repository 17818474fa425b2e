import { ResourceEntity } from '@backstage/catalog-model';
import {
  VIRTUAL_MACHINE_ENTITY_TYPE,
  virtualMachineEntityName,
} from 'backstage-plugin-kubevirt-common';
import { RuledField } from '../config/EntityRules';
import { KubevirtProviderConfig } from '../config/KubevirtProviderConfig';
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
 * @param options - in `config` the defaults are full references, as are those
 *   in `dependsOn`
 * @returns an entity that the catalog accepts, whatever labels and annotations
 *   hold
 * @internal
 */
export function virtualMachineEntity(options: {
  definition: MachineDefinition;
  config: Pick<
    KubevirtProviderConfig,
    'rules' | 'defaultOwner' | 'defaultSystem' | 'defaultLifecycle'
  >;
  dependsOn: string[];
}): ResourceEntity {
  const { definition, config, dependsOn } = options;
  const { identity, machine } = definition;
  const { rules } = config;
  const texts = (field: RuledField) => readField(rules[field], definition);
  const first = (field: RuledField, read?: typeof groupOf) =>
    readFirst(rules[field], definition, read);

  const metadata: ResourceEntity['metadata'] = {
    namespace: identity.namespace,
    name: virtualMachineEntityName(identity),
    title: first('title') ?? identity.name,
    annotations: catalogAnnotations(identity, machine),
    labels: catalogLabels(machine.labels),
    tags: entityTags(['kubevirt', identity.cluster, ...texts('tags')]),
  };
  const description = first('description');
  if (description) {
    metadata.description = description;
  }
  const links = entityLinks(texts('links'));
  if (links.length > 0) {
    metadata.links = links;
  }

  const spec: ResourceEntity['spec'] & { lifecycle?: string } = {
    type: VIRTUAL_MACHINE_ENTITY_TYPE,
    owner: first('owner', groupOf) ?? config.defaultOwner ?? NOBODY,
  };
  const lifecycle = first('lifecycle') ?? config.defaultLifecycle;
  if (lifecycle) {
    spec.lifecycle = lifecycle;
  }
  const system = first('system', systemOf) ?? config.defaultSystem;
  if (system) {
    spec.system = system;
  }
  if (dependsOn.length > 0) {
    spec.dependsOn = dependsOn;
  }
  const components = componentsOf(texts('component'));
  if (components.length > 0) {
    spec.dependencyOf = components;
  }
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata,
    spec,
  };
}

function componentsOf(texts: readonly string[]): string[] {
  if (texts.length === 0) {
    return [];
  }
  const names = texts.flatMap(text => text.split(','));
  return [...new Set(names.flatMap(name => componentOf(name) ?? []))];
}
