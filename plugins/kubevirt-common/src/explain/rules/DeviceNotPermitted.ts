import { list } from '../../describe/parts/words';
import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

const pattern =
  /(?:(GPU|HostDevice|host device)s? )?(\S+) is not permitted in permittedHostDevices/i;

/**
 * KubeVirt's configuration does not list a device that the VM asks for.
 * KubeVirt says Starting for ever.
 *
 * @internal
 */
export const DeviceNotPermitted: Rule = {
  code: 'DeviceNotPermitted',
  find(context, all) {
    const signals = matching(all, { text: pattern });
    if (signals.length === 0) {
      return [];
    }
    const device = pattern.exec(signals[0].text)?.[2] ?? '';
    const permitted = list(permittedDevices(context));
    const refusal = `KubeVirt does not permit the device '${device}' on this cluster`;
    return [
      {
        summary: permitted
          ? `${refusal}; it permits ${permitted}.`
          : `${refusal}.`,
        nextStep: `Ask the administrators to add '${device}' to \`permittedHostDevices\` in KubeVirt's configuration, or ask for a device that is there (\`virtctl permitted-devices\`).`,
        signals,
      },
    ];
  },
};

function permittedDevices({ kubeVirt }: VirtualMachineContext): string[] {
  const permitted = kubeVirt?.spec?.configuration?.permittedHostDevices ?? {};
  return [
    ...(permitted.pciHostDevices ?? []),
    ...(permitted.mediatedDevices ?? []),
    ...(permitted.usb ?? []),
  ].flatMap(({ resourceName }) => resourceName ?? []);
}
