import { Event } from '../../objects';
import { newsOfContainer, newsOfMessage, newsOfPhase } from './news';

/** An event that tells what the objects themselves tell, too. */
interface Telling {
  kind: string;
  reason: RegExp;
  /** What the message has to be; its group is handed on. */
  message?: RegExp;
  news: (name: string, found: string, event: Event) => string;
}

const instance = 'VirtualMachineInstance';
const claim = 'PersistentVolumeClaim';

/**
 * KubeVirt v1.9.0 pkg/virt-controller/watch, pkg/virt-handler/vm.go; CDI
 * pkg/controller; the kubelet and the scheduler.
 */
const tellings: Telling[] = [
  {
    kind: 'VirtualMachine',
    reason: /^SuccessfulCreate$/,
    message: /creating the new virtual machine instance (\S+)/,
    news: (_, found) => newsOfPhase(instance, found, 'Created'),
  },
  {
    kind: 'VirtualMachine',
    reason: /^SuccessfulDataVolumeCreate$/,
    message: /DataVolume (\S+)/,
    news: (_, found) => newsOfPhase('DataVolume', found, 'Created'),
  },
  {
    kind: instance,
    reason: /^SuccessfulCreate$/,
    message: /Created virtual machine pod (\S+)/,
    news: (_, found) => newsOfPhase('Pod', found, 'Created'),
  },
  {
    kind: instance,
    reason: /^Started$/,
    news: name => newsOfPhase(instance, name, 'Running'),
  },
  {
    kind: instance,
    reason: /^Stopped$/,
    news: (name, _, { type }) =>
      newsOfPhase(instance, name, type === 'Warning' ? 'Failed' : 'Succeeded'),
  },
  {
    kind: 'VirtualMachineInstanceMigration',
    reason: /^SuccessfulCreate$/,
    message: /Created migration target pod (\S+)/,
    news: (_, found) => newsOfPhase('Pod', found, 'Created'),
  },
  {
    kind: 'VirtualMachineInstanceMigration',
    reason: /^SuccessfulMigration$/,
    news: name =>
      newsOfPhase('VirtualMachineInstanceMigration', name, 'Succeeded'),
  },
  {
    kind: 'VirtualMachineInstanceMigration',
    reason: /^FailedMigration$/,
    news: name =>
      newsOfPhase('VirtualMachineInstanceMigration', name, 'Failed'),
  },
  {
    kind: 'Pod',
    reason: /^Scheduled$/,
    news: name => newsOfPhase('Pod', name, 'Scheduled'),
  },
  {
    kind: 'Pod',
    reason: /^Started$/,
    news: (name, _, { involvedObject, message = '' }) =>
      newsOfContainer(
        name,
        /\{(.+)\}$/.exec(involvedObject?.fieldPath ?? '')?.[1] ??
          /^Started container (\S+)/.exec(message)?.[1] ??
          '',
        'Started',
      ),
  },
  {
    kind: 'DataVolume',
    reason: /^(?:Import|Clone|Upload)Succeeded$/,
    news: name => newsOfPhase('DataVolume', name, 'Succeeded'),
  },
  {
    kind: 'DataVolume',
    reason: /^(?:Import|Clone)InProgress$/,
    news: (name, _, { reason = '' }) => newsOfPhase('DataVolume', name, reason),
  },
  {
    kind: 'DataVolume',
    reason: /^Bound$/,
    message: /PVC (\S+) Bound/,
    news: (_, found) => newsOfPhase(claim, found, 'Bound'),
  },
  {
    kind: claim,
    reason: /^ProvisioningSucceeded$/,
    news: name => newsOfPhase(claim, name, 'Bound'),
  },
];

/**
 * What an event says, in the words of the change that it tells of where that
 * is a change of a phase.
 *
 * @internal
 */
export function newsOfEvent(event: Event): string {
  const { involvedObject, reason = '', message = '' } = event;
  const { kind = '', name = '' } = involvedObject ?? {};
  for (const telling of tellings) {
    const found = telling.message?.exec(message);
    if (
      telling.kind === kind &&
      telling.reason.test(reason) &&
      (found || !telling.message)
    ) {
      return telling.news(name, found?.[1] ?? '', event);
    }
  }
  return newsOfMessage(message, kind, name, reason);
}
