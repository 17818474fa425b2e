import { Event } from '../objects';
import { isFinal } from './isFinal';
import { eventTime, millis } from './times';
import { VirtualMachineContext } from './VirtualMachineContext';

/**
 * How an instance ended: its guest shut down, on request or by itself; it
 * crashed, or did not shut down in time and was cut off; its node was lost.
 *
 * @internal
 */
export interface Stop {
  how: 'asked' | 'powered-off' | 'cut-off' | 'crashed' | 'node-lost';
  /** RFC 3339. */
  at?: string;
  /** What shows it, where an event does. */
  event?: Event;
}

/**
 * How the virtual machine stopped last, by what virt-handler and
 * virt-controller say of it (KubeVirt v1.9.0 pkg/virt-handler/vm.go,
 * pkg/virt-controller/watch/vm/vm.go): a guest that overran its grace period
 * is reported as crashed, like one that crashed.
 *
 * @returns undefined where it never stopped, as far as is known
 * @internal
 */
export function lastStop(context: VirtualMachineContext): Stop | undefined {
  const { events, vmi } = context;
  if (isFinal(vmi)) {
    return stopOf(context, vmi?.metadata?.uid);
  }
  const [uid] = events
    .map(instanceThatStopped)
    .filter(each => each !== undefined && each !== vmi?.metadata?.uid);
  return uid === undefined ? undefined : stopOf(context, uid);
}

/** The uid of the instance that an event says has stopped. */
function instanceThatStopped(event: Event): string | undefined {
  const { kind, uid } = event.involvedObject ?? {};
  if (kind === 'VirtualMachineInstance') {
    return event.reason === 'Stopped' || event.reason === 'NodeUnresponsive'
      ? uid
      : undefined;
  }
  return kind === 'VirtualMachine' && event.reason === 'SuccessfulDelete'
    ? /virtual machine instance (\S+?)\.?$/.exec(event.message ?? '')?.[1]
    : undefined;
}

function stopOf(context: VirtualMachineContext, uid: string | undefined): Stop {
  const { events, vmi } = context;
  const ended = isFinal(vmi) && vmi?.metadata?.uid === uid ? vmi : undefined;
  const own = events.filter(
    ({ involvedObject }) =>
      involvedObject?.kind === 'VirtualMachineInstance' &&
      involvedObject.uid === uid,
  );
  const stopped = own.find(({ reason }) => reason === 'Stopped');
  const lost = own.find(({ reason }) => reason === 'NodeUnresponsive');
  const deleted = events.find(
    event =>
      event.involvedObject?.kind === 'VirtualMachine' &&
      uid !== undefined &&
      instanceThatStopped(event) === uid,
  );
  const at =
    (stopped && eventTime(stopped)) ??
    ended?.status?.phaseTransitionTimestamps?.find(
      ({ phase }) => phase === ended.status?.phase,
    )?.phaseTransitionTimestamp ??
    (lost && eventTime(lost)) ??
    (deleted && eventTime(deleted));

  if (lost || ended?.status?.reason === 'NodeUnresponsive') {
    return { how: 'node-lost', at, event: lost };
  }
  const signalled = own
    .filter(({ reason }) => reason === 'ShuttingDown')
    .flatMap(event => millis(eventTime(event)) ?? []);
  const removed = [
    deleted && eventTime(deleted),
    ended?.metadata?.deletionTimestamp,
  ].flatMap(time => millis(time) ?? []);
  // An instance that ended by itself is often removed within the same second.
  const asked = [...signalled, ...removed.map(time => time + 1)];
  const end = millis(at);
  const before = (slack: number) =>
    end === undefined
      ? asked.length > 0
      : asked.some(time => time + slack <= end);

  const crashed = stopped
    ? stopped.type === 'Warning'
    : ended?.status?.phase === 'Failed';
  if (crashed) {
    // The controller removes a crashed instance at once: a request counts
    // only where the guest had time to overrun its grace period.
    return { how: before(1000) ? 'cut-off' : 'crashed', at, event: stopped };
  }
  return stopped || ended
    ? { how: before(0) ? 'asked' : 'powered-off', at, event: stopped }
    : { how: 'asked', at, event: deleted };
}
