/**
 * What can be done to a virtual machine as it is.
 *
 * @public
 */
export const virtualMachineActions = [
  'start',
  'stop',
  'restart',
  'pause',
  'unpause',
  'migrate',
  'delete',
] as const;

/**
 * One of `virtualMachineActions`.
 *
 * @public
 */
export type VirtualMachineAction = (typeof virtualMachineActions)[number];
