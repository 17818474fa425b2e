import { SubresourceHandler } from '../server/SubresourceHandler';
import { Hypervisor } from '../simulator';
import { guestInformationHandlers } from './instance/guestInformation';
import { objectGraphHandlers } from './instance/objectGraph';
import { powerHandlers } from './instance/power';
import { addVolume } from './machine/addVolume';
import { expandSpec } from './machine/expandSpec';
import { expandVmSpec } from './machine/expandVmSpec';
import { migrate } from './machine/migrate';
import { removeVolume } from './machine/removeVolume';
import { restart } from './machine/restart';
import { start } from './machine/start';
import { stop } from './machine/stop';
import { podExecHandlers } from './pods/podExec';
import { podLogHandler } from './pods/podLog';
import { podPortForwardHandlers } from './pods/podPortForward';
import { consoleHandler } from './streams/console';
import { portForwardHandlers } from './streams/portForward';
import { VncServerAddress, vncHandlers } from './streams/vnc';

export type { VncServerAddress };

/**
 * The calls of `subresources.kubevirt.io`, as virt-api answers them, and those of
 * pods, as kubelets do.
 *
 * @param options.hypervisor - where the domains run that some of them reach
 * @param options.vnc - a VNC server to relay screens to; a picture of the
 *   guest's console where left out
 * @internal
 */
export function subresourceHandlers(options: {
  hypervisor: Hypervisor;
  vnc?: VncServerAddress;
}): readonly SubresourceHandler[] {
  const { hypervisor, vnc } = options;
  return [
    start,
    stop,
    restart,
    migrate,
    addVolume,
    removeVolume,
    expandSpec,
    expandVmSpec,
    ...powerHandlers(hypervisor),
    ...guestInformationHandlers(hypervisor),
    ...objectGraphHandlers,
    consoleHandler(hypervisor),
    ...vncHandlers(hypervisor, vnc),
    ...portForwardHandlers(hypervisor),
    ...podPortForwardHandlers(hypervisor),
    ...podExecHandlers(),
    podLogHandler(hypervisor),
  ];
}
