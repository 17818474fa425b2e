import { hasCondition } from '../../simulator/model';
import { runStrategyOf } from '../../simulator/virtController/machine/runStrategy';
import { defineAction } from '../defineCall';
import { findInstance, getMachine } from '../objects';
import { isDryRun, readBody } from '../readBody';
import { refusals } from '../refusals';
import { requestStateChange } from './requestStateChange';

interface RestartOptions {
  gracePeriodSeconds?: number;
  dryRun?: string[];
}

/**
 * `PUT virtualmachines/{name}/restart`: a request to stop and one to start.
 *
 * @internal
 */
export const restart = defineAction('virtualmachines', 'restart', request => {
  const options = readBody<RestartOptions>(request);
  const dryRun = isDryRun(options);
  const { gracePeriodSeconds } = options;
  if (gracePeriodSeconds !== undefined && gracePeriodSeconds > 0) {
    throw refusals.badRequest(
      'For force restart, only gracePeriod=0 is supported for now',
    );
  }
  if (gracePeriodSeconds !== undefined && gracePeriodSeconds < 0) {
    throw refusals.badRequest('gracePeriod has to be greater or equal to 0');
  }
  const { namespace, name, objects } = request;
  const vm = getMachine(request);
  const strategy = runStrategyOf(vm);
  const conflict = (why: string) =>
    refusals.conflict('virtualmachine', name, why);
  if (['Halted', 'Once'].includes(strategy)) {
    throw conflict(
      // Their spelling.
      `RunStategy ${strategy} does not support manual restart requests`,
    );
  }
  const vmi = findInstance(request);
  if (!vmi) throw conflict('VM is not running: Halted');
  if (hasCondition(vmi, 'VolumesChange', 'True')) {
    throw conflict('VM recovery required: a volume migration is in progress');
  }
  requestStateChange(
    request,
    vm,
    [{ action: 'Stop', uid: vmi.metadata.uid }, { action: 'Start' }],
    dryRun,
  );
  if (gracePeriodSeconds === 0) {
    objects.mergePatch(
      'kubevirt.io/v1',
      'VirtualMachineInstance',
      { namespace, name },
      { spec: { terminationGracePeriodSeconds: 1 } },
      { dryRun },
    );
  }
  return 202;
});
