import { Finding } from '../check/Finding';
import { RootDiskValues } from './VirtualMachineValues';

/**
 * A root disk with its defaults, and what is to be said of how it was given.
 *
 * @internal
 */
export interface RootDiskReading {
  rootDisk: RootDiskValues;
  findings: Finding[];
}
