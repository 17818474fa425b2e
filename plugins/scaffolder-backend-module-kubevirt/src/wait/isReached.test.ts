import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { testView } from '../__testUtils__/testView';
import { isReached, WaitGoal } from './isReached';

describe('isReached', () => {
  it.each<[WaitGoal, Partial<VirtualMachineView>, string | undefined]>([
    ['running', { status: 'Starting' }, undefined],
    ['running', { status: 'Provisioning' }, undefined],
    ['running', { status: 'Running' }, 'reached'],
    ['running', { status: 'Migrating' }, 'reached'],
    ['running', { status: 'Paused' }, 'reached'],
    ['agent', { status: 'Running' }, undefined],
    [
      'agent',
      { status: 'Running', guest: { agentConnected: true } },
      'reached',
    ],
    [
      'running',
      { status: 'Stopped', runStrategy: 'RerunOnFailure' },
      undefined,
    ],
    ['running', { status: 'Stopped', runStrategy: 'Halted' }, 'not-started'],
    ['agent', { status: 'Stopped', runStrategy: 'Manual' }, 'not-started'],
    ['running', { status: 'Starting', runStrategy: 'Manual' }, undefined],
  ])('wanting %s, it takes %j for %s', (goal, view, expected) => {
    expect(isReached(testView(view), goal)).toBe(expected);
  });
});
