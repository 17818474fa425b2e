import fc from 'fast-check';
import { ActionFacts, actionAvailability } from './actionAvailability';
import { VirtualMachineAction, virtualMachineActions } from '.';

const vm = (facts: Partial<ActionFacts>): ActionFacts => ({
  kind: 'VirtualMachine',
  status: 'Running',
  runStrategy: 'RerunOnFailure',
  labels: {},
  ...facts,
});

describe('actionAvailability', () => {
  it.each<[VirtualMachineAction, Partial<ActionFacts>]>([
    ['start', { status: 'Stopped' }],
    ['start', { status: 'Stopped', runStrategy: 'Halted' }],
    ['start', { status: 'CrashLoopBackOff', runStrategy: 'Manual' }],
    ['stop', {}],
    ['stop', { status: 'Paused' }],
    ['stop', { status: 'Starting' }],
    ['stop', { status: 'Provisioning', runStrategy: 'Always' }],
    ['restart', {}],
    ['pause', {}],
    ['pause', { kind: 'VirtualMachineInstance', runStrategy: undefined }],
    ['unpause', { status: 'Paused' }],
    ['migrate', {}],
    ['delete', {}],
    ['delete', { status: 'Stopping' }],
    ['start', { status: 'SomethingNew' }],
    ['stop', { status: 'SomethingNew' }],
  ])('can %s %j', (action, facts) => {
    expect(actionAvailability(action, vm(facts))).toEqual({ available: true });
  });

  it.each<[VirtualMachineAction, Partial<ActionFacts>, object]>([
    ['start', {}, { obstacle: 'alreadyRunning' }],
    ['start', { status: 'ErrImagePull' }, { obstacle: 'alreadyRunning' }],
    ['start', { status: 'Stopping' }, { obstacle: 'stopping' }],
    [
      'start',
      { status: 'Stopped', runStrategy: 'Always' },
      { obstacle: 'startsByItself', detail: 'Always' },
    ],
    ['stop', { status: 'Stopped' }, { obstacle: 'alreadyStopped' }],
    ['stop', { status: 'Stopping' }, { obstacle: 'stopping' }],
    ['restart', { status: 'Stopped' }, { obstacle: 'notRunning' }],
    [
      'restart',
      { runStrategy: 'Once' },
      { obstacle: 'runStrategy', detail: 'Once' },
    ],
    ['pause', { status: 'Paused' }, { obstacle: 'alreadyPaused' }],
    ['pause', { status: 'Stopped' }, { obstacle: 'notRunning' }],
    ['unpause', {}, { obstacle: 'notPaused' }],
    ['migrate', { status: 'Migrating' }, { obstacle: 'alreadyMigrating' }],
    ['migrate', { status: 'Starting' }, { obstacle: 'notRunning' }],
    [
      'migrate',
      {
        conditions: [
          { type: 'LiveMigratable', status: 'False', message: 'a disk is RWO' },
        ],
      },
      { obstacle: 'notMigratable', detail: 'a disk is RWO' },
    ],
    ['stop', { kind: 'VirtualMachineInstance' }, { obstacle: 'instanceOnly' }],
    [
      'delete',
      { labels: { 'kubevirt.io/vm-delete-protection': 'True' } },
      { obstacle: 'protected' },
    ],
  ])('cannot %s %j', (action, facts, expected) => {
    expect(actionAvailability(action, vm(facts))).toEqual({
      available: false,
      ...expected,
    });
  });

  it('lets a stop that takes long be forced', () => {
    expect(
      actionAvailability('stop', vm({ status: 'Stopping' }), { force: true }),
    ).toEqual({ available: true });
  });

  it('leaves nothing to be done to what is being deleted', () => {
    fc.assert(
      fc.property(fc.constantFrom(...virtualMachineActions), action => {
        expect(
          actionAvailability(action, vm({ status: 'Terminating' })),
        ).toEqual({ available: false, obstacle: 'beingDeleted' });
      }),
    );
  });

  it('never offers start and stop of an active VM together', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Running', 'Paused', 'Starting', 'Migrating'),
        fc.constantFrom('Always', 'Manual', 'RerunOnFailure', 'Once'),
        (status, runStrategy) => {
          const facts = vm({ status, runStrategy });
          expect(actionAvailability('start', facts).available).toBe(false);
          expect(actionAvailability('stop', facts).available).toBe(true);
        },
      ),
    );
  });
});
