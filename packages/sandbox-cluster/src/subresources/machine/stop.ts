import { isFinal } from '../../simulator/virtController/instancePhase';
import { runStrategyOf } from '../../simulator/virtController/machine/runStrategy';
import { defineAction } from '../defineCall';
import { findInstance, getMachine } from '../objects';
import { isDryRun, readBody } from '../readBody';
import { refusals } from '../refusals';
import { requestStateChange, setRunning } from './requestStateChange';

interface StopOptions {
  gracePeriod?: number;
  dryRun?: string[];
}

/**
 * `PUT virtualmachines/{name}/stop`. A machine that always runs becomes a
 * halted one; others are stopped by a request in their status.
 *
 * @internal
 */
export const stop = defineAction('virtualmachines', 'stop', request => {
  const options = readBody<StopOptions>(request);
  const dryRun = isDryRun(options);
  const vm = getMachine(request);
  const found = findInstance(request);
  const vmi = found && !isFinal(found) ? found : undefined;
  const strategy = runStrategyOf(vm);
  const conflict = (why: string) =>
    refusals.conflict('virtualmachine', request.name, why);
  const { gracePeriod } = options;
  const always = ['Always', 'Once', 'WaitAsReceiver'].includes(strategy);
  if (!vmi && !always) throw conflict('VM is not running');
  const before = vmi?.spec.terminationGracePeriodSeconds;
  const isShorter =
    gracePeriod !== undefined && (before === undefined || gracePeriod < before);
  if (strategy === 'Halted' && !isShorter) {
    throw conflict(
      'Halted only supports manual stop requests with a shorter graceperiod',
    );
  }
  if (vmi && gracePeriod !== undefined) {
    const { namespace, name, objects } = request;
    objects.mergePatch(
      'kubevirt.io/v1',
      'VirtualMachineInstance',
      { namespace, name },
      { spec: { terminationGracePeriodSeconds: gracePeriod } },
      { dryRun },
    );
  }
  if (always) {
    setRunning(request, vm, false, dryRun);
  } else {
    const uid = vmi?.metadata.uid;
    requestStateChange(request, vm, [{ action: 'Stop', uid }], dryRun);
  }
  return 202;
});
