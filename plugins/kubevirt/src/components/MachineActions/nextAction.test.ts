import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { aView } from '../../__testUtils__/aView';
import { restartRequired } from '../../__testUtils__/problems';
import { nextAction } from './nextAction';

const ioError = { ...restartRequired, code: 'StorageIOError' as const };

describe('nextAction', () => {
  it.each<[Partial<VirtualMachineView>, string | undefined]>([
    [{}, undefined],
    [{ status: 'Starting' }, undefined],
    [{ status: 'Stopped', health: 'off' }, 'start'],
    [{ status: 'Stopped', health: 'notice' }, 'start'],
    [{ status: 'Stopped', health: 'failed' }, undefined],
    [{ status: 'Stopped', runStrategy: 'Always' }, undefined],
    [{ status: 'Paused' }, 'unpause'],
    [{ status: 'CrashLoopBackOff', runStrategy: 'Always' }, 'stop'],
    [{ status: 'CrashLoopBackOff', runStrategy: 'Manual' }, undefined],
    [{ status: 'Paused', problems: [ioError] }, undefined],
    [{ problems: [restartRequired] }, 'restart'],
    [{ problems: [restartRequired], runStrategy: 'Once' }, undefined],
    [{ status: 'Terminating', problems: [restartRequired] }, undefined],
  ])('is of %j: %s', (changes, expected) => {
    expect(nextAction(aView(changes))).toBe(expected);
  });
});
