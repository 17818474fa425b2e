import { Identity } from '../SimulatorContext';

/**
 * Under which names virt-controller writes and speaks.
 *
 * @internal
 */
export const virtControllerIdentity: Identity = {
  component: 'virtualmachine-controller',
  user: 'system:serviceaccount:kubevirt:kubevirt-controller',
  manager: 'virt-controller',
};
