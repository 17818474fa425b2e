/**
 * The VirtualMachineInstance that a launcher pod's name is made from:
 * `virt-launcher-<name>-<five characters>`.
 *
 * @returns undefined where it is no launcher pod's name
 * @internal
 */
export function instanceOfLauncherPod(podName: string): string | undefined {
  return /^virt-launcher-(.+)-[a-z0-9]{5}$/.exec(podName)?.[1];
}
