import { KubeVirt, VirtualMachineInstance } from '../../model';

/**
 * Tells why virt-controller will not render a pod for an instance: a device
 * that the KubeVirt object does not permit (KubeVirt v1.9.0
 * renderresources.go, validatePermittedHostDevices).
 *
 * @param vmi - the instance
 * @param kubeVirt - the installation's configuration; where it lists no
 *   devices at all, nothing is checked
 * @param fail - a failure that was asked for: F30, the namespace's pod
 *   security refuses the pod
 * @returns KubeVirt's message, or undefined where all is permitted
 * @internal
 */
export function launchRefusal(
  vmi: VirtualMachineInstance,
  kubeVirt: KubeVirt | undefined,
  fail?: string,
): string | undefined {
  const { namespace, name } = vmi.metadata;
  if (fail === 'F30') {
    return `failed to create pod for vmi ${namespace}/${name}, it needs a privileged namespace to run: pods "virt-launcher-${name}-" is forbidden: violates PodSecurity "restricted:latest": seccompProfile (pod or container "compute" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")`;
  }
  const permitted = kubeVirt?.spec?.configuration?.permittedHostDevices;
  if (!permitted) return undefined;
  const names = new Set(
    [
      ...(permitted.pciHostDevices ?? []),
      ...(permitted.mediatedDevices ?? []),
    ].map(({ resourceName }) => resourceName),
  );
  const { gpus = [], hostDevices = [] } = vmi.spec.domain.devices;
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
