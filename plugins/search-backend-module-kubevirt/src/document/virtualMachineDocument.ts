import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  machineFacts,
  VirtualMachineDocument,
  VirtualMachineIdentity,
  VirtualMachineState,
} from 'backstage-plugin-kubevirt-common';
import { searchWords } from './searchWords';

/**
 * The document of a virtual machine.
 *
 * @param options - `entity` from the catalog; `view` of now, where the
 *   inventory knows the virtual machine
 * @internal
 */
export function virtualMachineDocument(options: {
  entity: Entity;
  identity: VirtualMachineIdentity;
  view?: VirtualMachineState;
}): VirtualMachineDocument {
  const { entity, identity, view } = options;
  const { metadata, spec } = entity;
  const entityRef = stringifyEntityRef(entity);
  const relation = (type: string) =>
    entity.relations?.find(each => each.type === type)?.targetRef;
  const title = metadata.title ?? identity.name;
  const owner = relation(RELATION_OWNED_BY) ?? textOf(spec?.owner);
  const labels = Object.entries(view?.labels ?? metadata.labels ?? {});
  const fields = {
    ...identity,
    description: metadata.description ?? '',
    owner,
    system: relation(RELATION_PART_OF) ?? textOf(spec?.system),
    status: view?.status ?? '',
    health: view?.health ?? ('' as const),
    headline: view?.headline ?? '',
    node: view?.node ?? '',
    os: view?.guest.os ?? '',
    ...listsOf(view),
    labels: joined(labels.map(([key, value]) => `${key}=${value}`)),
    tags: joined(metadata.tags ?? []),
  };
  return {
    title,
    text: [
      `Virtual machine ${identity.namespace}/${identity.name} in ${identity.cluster}`,
      ...(fields.description ? [fields.description] : []),
      ...(fields.headline ? [fields.headline] : []),
      ...[fields.addresses, fields.macs].filter(Boolean),
    ].join(' · '),
    location: locationOf(entityRef),
    authorization: { resourceRef: entityRef },
    entityRef,
    ...fields,
    words: searchWords([title, ...Object.values(fields)]).join(' '),
  };
}

function listsOf(view: VirtualMachineState | undefined) {
  const facts = view && machineFacts(view);
  const { disks = [], devices = [] } = view ?? {};
  return {
    addresses: joined(facts?.addresses),
    macs: joined(facts?.macs),
    images: joined(facts?.images),
    claims: joined([
      ...(facts?.claims ?? []),
      ...disks.map(({ dataVolume }) => dataVolume),
    ]),
    // Somebody may remember the name that a machine gives to its device.
    devices: joined([
      ...(facts ? [...facts.gpus, ...facts.devices] : []),
      ...devices.map(({ name }) => name),
    ]),
    ports: joined(facts?.ports.map(String)),
  };
}

function joined(values: readonly (string | undefined)[] = []): string {
  return [...new Set(values.filter(Boolean))].join(' ');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function locationOf(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/catalog/${[namespace, kind, name]
    .map(encodeURIComponent)
    .join('/')}`;
}
