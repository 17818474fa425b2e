import { Identity } from '../SimulatorContext';

/**
 * Under which name virt-handler writes and speaks.
 *
 * @internal
 */
export const virtHandlerIdentity: Identity = {
  component: 'virt-handler',
  user: 'system:serviceaccount:kubevirt:kubevirt-handler',
};
