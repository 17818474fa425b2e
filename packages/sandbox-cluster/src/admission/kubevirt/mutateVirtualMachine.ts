import { randomUUID } from 'node:crypto';
import { ApiObject, JsonMap } from '../../objects/ApiObject';
import { isMap } from '../../objects/json';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { StructNode } from '../../schema/SchemaNode';
import { mutateMatchers } from './instancetype/mutateMatchers';
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
 * @param current - the VM before; undefined where it is created
 * @throws ApiError 422 where the object does not fit its schema, 400 where a
 *   quantity is none or nothing can be inferred from a volume
 *
 * @internal
 */
export function mutateVirtualMachine(
  schema: StructNode,
  draft: ApiObject,
  current: ApiObject | undefined,
  context: StrategyContext,
): void {
  readSpec(WEBHOOK, schema, draft);
  if (draft.metadata.deletionTimestamp) {
    return;
  }
  mutateMatchers(WEBHOOK, draft, current, context);
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
  if (!current) {
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
