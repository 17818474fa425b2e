import { KubeVirt, VirtualMachineInstanceSpec } from '../../model';

/**
 * Tells why virt-controller will not render a pod for an instance: a device
 * that the KubeVirt object does not permit (KubeVirt v1.9.0
 * renderresources.go, validatePermittedHostDevices).
 *
 * @param spec - the instance
 * @param kubeVirt - the installation's configuration; where it lists no
 *   devices at all, nothing is checked
 * @returns KubeVirt's message, or undefined where all is permitted
 * @internal
 */
export function launchRefusal(
  spec: VirtualMachineInstanceSpec,
  kubeVirt: KubeVirt | undefined,
): string | undefined {
  const permitted = kubeVirt?.spec?.configuration?.permittedHostDevices;
  if (!permitted) return undefined;
  const names = new Set(
    [
      ...(permitted.pciHostDevices ?? []),
      ...(permitted.mediatedDevices ?? []),
    ].map(({ resourceName }) => resourceName),
  );
  const { gpus = [], hostDevices = [] } = spec.domain.devices;
  const refused = [
    ...gpus.map(device => ({ kind: 'GPU', ...device })),
    ...hostDevices.map(device => ({ kind: 'HostDevice', ...device })),
  ].filter(({ deviceName }) => deviceName && !names.has(deviceName));
  if (refused.length === 0) return undefined;
  const messages = refused.map(
    ({ kind, deviceName }) =>
      `${kind} ${deviceName} is not permitted in permittedHostDevices configuration`,
  );
  return `failed to render launch manifest: ${messages.join(' ')}`;
}
