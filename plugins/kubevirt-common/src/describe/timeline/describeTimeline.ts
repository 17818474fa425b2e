import { KubernetesObject } from '../../objects';
import { TimelineEntry } from '../../view';
import { runningSince } from '../parts/life';
import { VirtualMachineContext } from '../VirtualMachineContext';
import { conditionMoments } from './conditionMoments';
import { eventMoments } from './eventMoments';
import { joinMoments } from './joinMoments';
import { objectMoments } from './objectMoments';
import { phaseMoment } from './phaseMoment';
import { phaseMoments } from './phaseMoments';
import { podMoments } from './podMoments';
import { claimMoments, dataVolumeMoments } from './storageMoments';

/**
 * What happened to all objects of a virtual machine, newest first: changes of
 * their phases and conditions, and events about them. What several of these
 * say is said once.
 *
 * @internal
 */
export function describeTimeline(
  context: VirtualMachineContext,
): TimelineEntry[] {
  const { vm, vmi } = context;
  const dataVolumes = byName(context.dataVolumes);
  const claims = byName(context.claims);
  const migrations = byName(context.migrations);
  const pods = byName([
    ...context.importers,
    ...context.formerLaunchers,
    ...context.launchers,
    ...context.migrationTargets,
  ]);
  // Most times are of whole seconds: what is made comes before what becomes of
  // it, and a disk before what runs from it.
  return joinMoments([
    ...objectMoments('VirtualMachine', vm),
    ...dataVolumes.flatMap(each => objectMoments('DataVolume', each)),
    ...claims.flatMap(each => objectMoments('PersistentVolumeClaim', each)),
    ...claims.flatMap(each => claimMoments(each, dataVolumes)),
    ...dataVolumes.flatMap(dataVolumeMoments),
    ...objectMoments('VirtualMachineInstance', vmi),
    ...pods.flatMap(podMoments),
    ...phaseMoments('VirtualMachineInstance', vmi),
    ...phaseMoment({
      kind: 'VirtualMachineInstance',
      name: vmi?.metadata?.name,
      phase: 'Running',
      at: runningSince(context),
    }),
    ...migrations.flatMap(each => [
      ...objectMoments('VirtualMachineInstanceMigration', each),
      ...phaseMoments('VirtualMachineInstanceMigration', each),
    ]),
    ...conditionMoments(context),
    ...eventMoments(context.events),
  ]);
}

function byName<T extends KubernetesObject>(objects: T[]): T[] {
  const nameOf = ({ metadata }: T) => metadata?.name ?? '';
  return objects.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}
