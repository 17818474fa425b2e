import { ClusterObjects } from '../objects';
import { createContext } from './createContext';
import { GuestAgentReport } from './GuestAgentReport';
import { readGuestAgentReport } from './read/readGuestAgentReport';
import { selectObjects } from './select/selectObjects';
import { VirtualMachineContext } from './VirtualMachineContext';
import { VirtualMachineTarget } from './VirtualMachineTarget';

/**
 * Finds one virtual machine's objects among others, whatever those hold.
 *
 * @param options - those of `describe`
 * @internal
 */
export function readContext(options: {
  objects: ClusterObjects;
  target: VirtualMachineTarget;
  now?: Date;
  agent?: GuestAgentReport;
}): VirtualMachineContext {
  const { target, now = new Date() } = options;
  return createContext({
    objects: selectObjects(options),
    target,
    now,
    agent: readGuestAgentReport(options.agent),
  });
}
