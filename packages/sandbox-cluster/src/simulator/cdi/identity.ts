import { Identity } from '../SimulatorContext';

/**
 * Under which names CDI's controller writes and speaks.
 *
 * @internal
 */
export const cdiIdentity: Identity = {
  component: 'datavolume-import-controller',
  manager: 'cdi-controller',
  user: 'system:serviceaccount:cdi:cdi-sa',
};
