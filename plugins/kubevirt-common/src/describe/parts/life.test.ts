import { viewOf } from '../../__testUtils__/explained';
import { ago, Machine } from '../../__testUtils__/machine';

describe('the life of a VM', () => {
  it('begins when the instance ran', () => {
    expect(
      viewOf({
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Scheduled', phaseTransitionTimestamp: ago(70) },
            { phase: 'Running', phaseTransitionTimestamp: ago(60) },
          ],
        },
      }).bootedAt,
    ).toBe(ago(60));
  });

  it('begins with its launcher where the phases were not kept', () => {
    expect(
      viewOf({
        instance: {},
        launcher: {
          containerStatuses: [
            { name: 'compute', state: { running: { startedAt: ago(50) } } },
          ],
        },
      }).bootedAt,
    ).toBe(ago(50));
  });

  it.each<[string, Machine['events'], string]>([
    [
      'on request',
      [
        {
          about: 'VirtualMachine',
          reason: 'SuccessfulDelete',
          message:
            'Stopped the virtual machine by deleting the virtual machine instance earlier',
        },
      ],
      'It was stopped on request.',
    ],
    [
      'by itself',
      [
        {
          about: 'VirtualMachineInstance',
          uid: 'earlier',
          type: 'Normal',
          reason: 'Stopped',
        },
      ],
      'The guest shut down by itself.',
    ],
    [
      'by a crash',
      [
        {
          about: 'VirtualMachineInstance',
          uid: 'earlier',
          reason: 'Stopped',
        },
      ],
      'It crashed.',
    ],
    [
      'too slowly',
      [
        {
          about: 'VirtualMachineInstance',
          uid: 'earlier',
          type: 'Normal',
          reason: 'ShuttingDown',
          secondsAgo: 60,
        },
        { about: 'VirtualMachineInstance', uid: 'earlier', reason: 'Stopped' },
      ],
      'The guest did not shut down in time and was cut off.',
    ],
    [
      'with its node',
      [
        {
          about: 'VirtualMachineInstance',
          uid: 'earlier',
          type: 'Normal',
          reason: 'NodeUnresponsive',
        },
      ],
      'Its node stopped answering.',
    ],
  ])('ended %s', (_, events, stopReason) => {
    expect(viewOf({ status: 'Stopped', events })).toMatchObject({
      stoppedAt: ago(10),
      stopReason,
    });
  });

  it('has not ended while it is being ended', () => {
    expect(
      viewOf({
        status: 'Stopping',
        instance: {},
        events: [
          {
            about: 'VirtualMachine',
            reason: 'SuccessfulDelete',
            message:
              'Stopped the virtual machine by deleting the virtual machine instance vmi-uid',
          },
        ],
      }).stoppedAt,
    ).toBeUndefined();
  });
});
