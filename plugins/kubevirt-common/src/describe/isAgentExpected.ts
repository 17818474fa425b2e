import { VirtualMachineContext } from './VirtualMachineContext';

/**
 * Whether the guest is meant to run qemu-guest-agent: its cloud-init data
 * installs it, or something in the spec is of no use without it. Where the
 * data is not at hand, any first-boot data stands for it: that is how the
 * agent gets into the usual images.
 *
 * @internal
 */
export function isAgentExpected({ spec }: VirtualMachineContext): boolean {
  const neededByProbe =
    spec.livenessProbe?.guestAgentPing ?? spec.readinessProbe?.guestAgentPing;
  const neededByCredentials = spec.accessCredentials?.some(
    ({ sshPublicKey, userPassword }) =>
      sshPublicKey?.propagationMethod?.qemuGuestAgent ??
      userPassword?.propagationMethod?.qemuGuestAgent,
  );
  return (
    neededByProbe !== undefined ||
    neededByCredentials === true ||
    (spec.volumes ?? []).some(({ cloudInitNoCloud, cloudInitConfigDrive }) => {
      const data = cloudInitNoCloud ?? cloudInitConfigDrive;
      return (
        data !== undefined &&
        (data.userData === undefined ||
          data.userData.includes('qemu-guest-agent'))
      );
    })
  );
}
