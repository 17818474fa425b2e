import { hasCondition, StateChangeRequest } from '../../simulator/model';
import { isFinal } from '../../simulator/virtController/instancePhase';
import { runStrategyOf } from '../../simulator/virtController/machine/runStrategy';
import { defineAction } from '../defineCall';
import { findInstance, getMachine } from '../objects';
import { isDryRun, readBody } from '../readBody';
import { refusals } from '../refusals';
import { requestStateChange, setRunning } from './requestStateChange';

interface StartOptions {
  paused?: boolean;
  dryRun?: string[];
}

/**
 * `PUT virtualmachines/{name}/start`. A halted machine becomes one that always
 * runs; others are started by a request in their status.
 *
 * @internal
 */
export const start = defineAction('virtualmachines', 'start', request => {
  const options = readBody<StartOptions>(request);
  const dryRun = isDryRun(options);
  const vm = getMachine(request);
  const vmi = findInstance(request);
  const phase = vmi?.status?.phase ?? '';
  const conflict = (why: string) =>
    refusals.conflict('virtualmachine', request.name, why);
  if (vmi && !isFinal(vmi) && !['', 'Unknown'].includes(phase)) {
    throw conflict('VM is already running');
  }
  if (hasCondition(vm, 'ManualRecoveryRequired', 'True')) {
    throw conflict('VM recovery required: the volume migration failed');
  }
  const strategy = runStrategyOf(vm);
  const startRequest: StateChangeRequest = {
    action: 'Start',
    ...(options.paused && { data: { paused: 'true' } }),
  };
  if (strategy === 'Halted') {
    if (options.paused) requestStateChange(request, vm, [startRequest], dryRun);
    else setRunning(request, vm, true, dryRun);
    return 202;
  }
  if (!['Manual', 'RerunOnFailure'].includes(strategy)) {
    throw conflict(`${strategy} does not support manual start requests`);
  }
  if (strategy === 'RerunOnFailure' && phase === 'Failed') {
    throw conflict(
      'RerunOnFailure does not support starting VM from failed state',
    );
  }
  const stopFirst: StateChangeRequest[] = vmi
    ? [{ action: 'Stop', uid: vmi.metadata.uid }]
    : [];
  requestStateChange(request, vm, [...stopFirst, startRequest], dryRun);
  return 202;
});
