import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  VirtualMachineDocument,
  VirtualMachineIdentity,
  VirtualMachineView,
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
  view?: VirtualMachineView;
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

function listsOf(view: VirtualMachineView | undefined) {
  const { disks = [], filesystems = [], interfaces = [] } = view ?? {};
  const volumes = [...disks, ...filesystems];
  return {
    addresses: joined(interfaces.flatMap(({ addresses }) => addresses)),
    macs: joined(interfaces.map(({ mac }) => mac)),
    images: joined(volumes.map(({ source }) => source)),
    claims: joined([
      ...volumes.map(({ claim }) => claim),
      ...disks.map(({ dataVolume }) => dataVolume),
    ]),
    devices: joined(
      (view?.devices ?? []).flatMap(({ name, deviceName }) => [
        deviceName,
        name,
      ]),
    ),
    ports: joined(view?.access.ports.map(({ port }) => String(port)) ?? []),
  };
}

function joined(values: (string | undefined)[]): string {
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
