import { ConditionView, TimelineEntry } from 'backstage-plugin-kubevirt-common';
import { isRoutine } from './isRoutine';

const conditions: ConditionView[] = [
  {
    kind: 'VirtualMachineInstance',
    name: 'web',
    type: 'Ready',
    status: 'False',
    polarity: 'bad',
  },
  {
    kind: 'VirtualMachineInstance',
    name: 'web',
    type: 'LiveMigratable',
    status: 'False',
    polarity: 'neutral',
  },
];

const entry = (
  type: TimelineEntry['type'],
  kind: string,
  reason: string,
): TimelineEntry => ({
  id: reason,
  at: '2026-03-02T09:30:00Z',
  type,
  kind,
  reason,
  name: 'web',
  message: '',
  count: 1,
});

describe('isRoutine', () => {
  it.each([
    ['Condition', 'VirtualMachineInstance', 'LiveMigratable=False', true],
    ['Condition', 'VirtualMachine', 'Ready=True', true],
    ['Condition', 'VirtualMachineInstance', 'Ready=False', false],
    ['Condition', 'VirtualMachineInstance', 'AgentConnected=True', false],
    ['Condition', 'VirtualMachineInstance', 'Paused=True', false],
    ['Normal', 'Pod', 'Pulled', true],
    ['Normal', 'VirtualMachine', 'SuccessfulCreate', true],
    ['Normal', 'VirtualMachineInstance', 'Started', false],
    ['Normal', 'DataVolume', 'ImportSucceeded', false],
    ['Warning', 'Pod', 'FailedScheduling', false],
    ['Phase', 'VirtualMachineInstance', 'Scheduled', false],
    ['Phase', 'VirtualMachineInstance', 'Scheduling', true],
    ['Normal', 'DataVolume', 'ImportScheduled', true],
    ['Phase', 'DataVolume', 'Succeeded', false],
    ['Phase', 'Pod', 'ContainersReady', true],
    ['Phase', 'PersistentVolumeClaim', 'Bound', true],
    ['Warning', 'Pod', 'OOMKilled', false],
  ] as const)(
    'takes %s of %s: %s for routine: %s',
    (type, kind, reason, is) => {
      expect(isRoutine(conditions)(entry(type, kind, reason))).toBe(is);
    },
  );
});
