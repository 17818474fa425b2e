import { VirtualMachine, VirtualMachineInstance } from '../../model';
import { machine } from '../../scenes/sceneObjects';
import { decideMachine, MachineDecision } from './decideMachine';

const now = new Date('2026-11-22T12:00:00Z');

const vm = (
  runStrategy: string,
  status: VirtualMachine['status'] = {},
): VirtualMachine => ({
  ...machine({ name: 'a', namespace: 'team-a', runStrategy }),
  status,
});

const vmi = (phase: string): VirtualMachineInstance => ({
  apiVersion: 'kubevirt.io/v1',
  kind: 'VirtualMachineInstance',
  metadata: { name: 'a', namespace: 'team-a', uid: 'i' },
  spec: { domain: { devices: {} } },
  status: { phase },
});

const start = { stateChangeRequests: [{ action: 'Start' as const }] };
const stop = { stateChangeRequests: [{ action: 'Stop' as const, uid: 'i' }] };
const stopOther = {
  stateChangeRequests: [{ action: 'Stop' as const, uid: 'other' }],
};
const backOff = {
  startFailure: { retryAfterTimestamp: '2026-11-22T12:00:07Z' },
};
const nothing: MachineDecision = { do: 'nothing' };
const starts: MachineDecision = { do: 'start' };
const stops: MachineDecision = { do: 'stop', rerun: false };
const waits: MachineDecision = { do: 'wait', milliseconds: 7000 };

type Case = [
  strategy: string,
  instance: string | undefined,
  when: string,
  status: VirtualMachine['status'],
  decision: MachineDecision,
];

const cases: Case[] = [
  ['Always', undefined, 'it has none', {}, starts],
  ['Always', undefined, 'starts failed', backOff, waits],
  ['Always', 'Running', 'nobody asks', {}, nothing],
  ['Always', 'Running', 'a stop is asked for', stop, stops],
  ['Always', 'Running', 'a stop of another is asked for', stopOther, nothing],
  ['Always', 'Succeeded', 'it ended', {}, stops],
  ['RerunOnFailure', undefined, 'it is new', {}, starts],
  ['RerunOnFailure', undefined, 'it is new, after failures', backOff, waits],
  [
    'RerunOnFailure',
    undefined,
    'it was stopped',
    { runStrategy: 'RerunOnFailure' },
    nothing,
  ],
  [
    'RerunOnFailure',
    undefined,
    'a start is asked for',
    { runStrategy: 'RerunOnFailure', ...start },
    starts,
  ],
  ['RerunOnFailure', 'Running', 'a stop is asked for', stop, stops],
  ['RerunOnFailure', 'Succeeded', 'the guest shut down', {}, stops],
  ['RerunOnFailure', 'Failed', 'it crashed', {}, { do: 'stop', rerun: true }],
  ['Manual', undefined, 'nobody asks', {}, nothing],
  ['Manual', undefined, 'a start is asked for', start, starts],
  ['Manual', 'Running', 'a stop is asked for', stop, stops],
  ['Manual', 'Succeeded', 'it ended', {}, nothing],
  ['Once', undefined, 'it has none', {}, starts],
  ['Once', 'Failed', 'it ended', {}, nothing],
  ['Halted', undefined, 'nobody asks', {}, nothing],
  ['Halted', undefined, 'a start is asked for', start, { do: 'unhalt' }],
  ['Halted', 'Running', 'nobody asks', {}, stops],
];

describe('decideMachine', () => {
  it.each(cases)(
    'under %s with an instance %s, when %s',
    (strategy, phase, _when, status, decision) => {
      const instance = phase === undefined ? undefined : vmi(phase);
      expect(decideMachine(vm(strategy, status), instance, now)).toEqual(
        decision,
      );
    },
  );

  it('reads the old way to say it', () => {
    const { runStrategy: _, ...spec } = vm('Halted').spec;
    const old = (running: boolean) => ({
      ...vm('Halted'),
      spec: { ...spec, running },
    });
    expect(decideMachine(old(true), undefined, now)).toEqual(starts);
    expect(decideMachine(old(false), vmi('Running'), now)).toEqual(stops);
  });
});
