import { VirtualMachineValues } from '../values';

/**
 * The field of the values that decides how much of a resource is taken.
 *
 * @param name - as quotas and limit ranges name it
 * @returns a path in the complete values, of the form `0.1.1`
 * @internal
 */
export function demandField(
  name: string,
  values: VirtualMachineValues,
): string {
  const resource = name.replace(/^(?:requests|limits)\./, '');
  if (/storage$/.test(name) && resource !== 'ephemeral-storage') {
    const { template } = values.rootDisk.dataVolume;
    const kind = template.pvc ? 'pvc' : 'storage';
    return `rootDisk.dataVolume.template.${kind}.resources.requests.storage`;
  }
  if (resource === 'cpu' || resource === 'memory') {
    return values.instancetype ? 'instancetype' : `resources.${resource}`;
  }
  if (/claims|datavolumes/.test(name)) {
    return 'rootDisk.dataVolume';
  }
  if (/services/.test(name)) {
    return 'network.ports';
  }
  return resource.includes('/') && !name.startsWith('count/')
    ? deviceField(resource, values)
    : '';
}

function deviceField(resource: string, { extraDevices }: VirtualMachineValues) {
  const lists = ['gpus', 'hostDevices'].filter(key =>
    JSON.stringify(extraDevices[key] ?? []).includes(resource),
  );
  return `extraDevices.${lists[0] ?? 'gpus'}`;
}
