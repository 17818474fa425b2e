import { randomUUID } from 'node:crypto';
import { ApiObject, JsonMap } from '../../objects/ApiObject';
import { isMap } from '../../objects/json';
import { StructNode } from '../../schema/SchemaNode';
import { readSpec } from './readSpec';

const WEBHOOK = 'virtualmachines-mutator.kubevirt.io';

/**
 * What virt-api's mutating webhook makes of a VM: architecture, machine type,
 * firmware identity and PCI topology, and all quantities in canonical form.
 *
 * Source: KubeVirt v1.9.0 pkg/virt-api/webhooks/mutating-webhook/mutators/
 * vm-mutator.go, pkg/defaults/defaults.go.
 *
 * @param draft - is changed in place
 * @param isNew - whether the VM is created
 * @throws ApiError 422 where the object does not fit its schema, 400 where a
 *   quantity is none
 *
 * @internal
 */
export function mutateVirtualMachine(
  schema: StructNode,
  draft: ApiObject,
  isNew: boolean,
): void {
  readSpec(WEBHOOK, schema, draft);
  if (draft.metadata.deletionTimestamp) {
    return;
  }
  const template = child(draft.spec as JsonMap, 'template');
  const spec = child(template, 'spec');
  const domain = child(spec, 'domain');
  // Structures, which Go writes even when they are empty.
  child(domain, 'devices');
  child(domain, 'resources');
  spec.architecture ??= 'amd64';
  const machine = child(domain, 'machine');
  if (!machine.type) {
    machine.type = 'q35';
  }
  if (isNew) {
    const firmware = child(domain, 'firmware');
    firmware.uuid ??= randomUUID();
    firmware.serial ??= randomUUID();
    child(child(template, 'metadata'), 'annotations')[
      'kubevirt.io/pci-topology-version'
    ] ??= 'v3';
  }
}

function child(parent: JsonMap, key: string): JsonMap {
  const present = parent[key];
  if (isMap(present)) {
    return present;
  }
  const created: JsonMap = {};
  parent[key] = created;
  return created;
}
