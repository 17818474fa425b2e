import { describeAccess } from '../access/describeAccess';
import { explain } from '../explain/explain';
import { VirtualMachineState } from '../view';
import { describeConditions } from './conditions/describeConditions';
import { healthOf } from './healthOf';
import { attachedDisks } from './parts/attachedDisks';
import { bootOrderOf } from './parts/bootOrder';
import { describeDevices } from './parts/devices';
import { describeDisks } from './parts/disks';
import { describeFilesystems } from './parts/filesystems';
import { describeGuest } from './parts/guest';
import { describeCpu, describeMemory } from './parts/guestSize';
import { describeInterfaces } from './parts/interfaces';
import { describeLife } from './parts/life';
import { describeMigration } from './parts/migration';
import { statusOfContext } from './status';
import { statusText } from './statusText';
import { VirtualMachineContext } from './VirtualMachineContext';

/**
 * What a virtual machine is now, from its objects.
 *
 * @internal
 */
export function stateOf(context: VirtualMachineContext): VirtualMachineState {
  const { target, vm, vmi } = context;
  const { metadata } = vm ?? vmi ?? {};
  const status = statusOfContext(context);
  const disks = describeDisks(context);
  const problems = explain(context);
  return {
    ...target,
    uid: metadata?.uid,
    status,
    health: healthOf(context, problems),
    headline: problems[0]?.summary ?? statusText(context, disks),
    problems,
    runStrategy: runStrategyOf(context),
    labels: metadata?.labels ?? {},
    createdAt: metadata?.creationTimestamp,
    ...describeLife(context),
    node: vmi?.status?.nodeName,
    migration: describeMigration(context),
    cpu: describeCpu(context),
    memory: describeMemory(context),
    instancetype: vm?.spec?.instancetype?.name,
    preference: vm?.spec?.preference?.name,
    boot: describeBoot(context, disks),
    disks,
    filesystems: describeFilesystems(context),
    interfaces: describeInterfaces(context),
    devices: describeDevices(context),
    guest: describeGuest(context),
    access: describeAccess(context),
    conditions: describeConditions(context),
  };
}

/** `running` is the older way to say Always or Halted. */
function runStrategyOf({ vm }: VirtualMachineContext): string | undefined {
  const { runStrategy, running } = vm?.spec ?? {};
  if (runStrategy || running === undefined) {
    return runStrategy;
  }
  return running ? 'Always' : 'Halted';
}

function describeBoot(
  { spec }: VirtualMachineContext,
  disks: VirtualMachineState['disks'],
): VirtualMachineState['boot'] {
  const { disk, network } = bootOrderOf(attachedDisks(spec), spec);
  return {
    disk: disk?.name,
    persistent: disks.find(({ name }) => disk && name === disk.name)
      ?.persistent,
    network,
  };
}
