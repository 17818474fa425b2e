import { ago, Machine } from '../../__testUtils__/machine';
import { viewOf } from '../../__testUtils__/explained';

function timelineOf(where: Machine) {
  return viewOf({ vmConditions: [], conditions: [], ...where }).timeline;
}

describe('the timeline', () => {
  it('joins events, conditions and phases, newest first', () => {
    expect(
      timelineOf({
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Scheduled', phaseTransitionTimestamp: ago(50) },
            { phase: 'Running', phaseTransitionTimestamp: ago(30) },
          ],
        },
        conditions: [
          { type: 'Ready', status: 'True', lastTransitionTime: ago(20) },
          { type: 'DataVolumesReady', status: 'True' },
        ],
        events: [
          {
            about: 'launcher',
            type: 'Normal',
            reason: 'Pulled',
            message: 'Pulled the image',
            secondsAgo: 40,
          },
        ],
      }),
    ).toEqual([
      {
        at: ago(20),
        kind: 'VirtualMachineInstance',
        name: 'web',
        type: 'Condition',
        reason: 'Ready=True',
        message: '',
        count: 1,
      },
      {
        at: ago(30),
        kind: 'VirtualMachineInstance',
        name: 'web',
        type: 'Phase',
        reason: 'Running',
        message: '',
        count: 1,
      },
      {
        at: ago(40),
        kind: 'Pod',
        name: 'virt-launcher-web-abcde',
        type: 'Normal',
        reason: 'Pulled',
        message: 'Pulled the image',
        count: 1,
      },
      {
        at: ago(50),
        kind: 'VirtualMachineInstance',
        name: 'web',
        type: 'Phase',
        reason: 'Scheduled',
        message: '',
        count: 1,
      },
    ]);
  });

  it('tells what repeats once, in its newest words', () => {
    const refused = (pod: string) =>
      `Error creating pod: pods "virt-launcher-web-${pod}" is forbidden`;
    expect(
      timelineOf({
        events: [
          {
            about: 'VirtualMachineInstance',
            reason: 'FailedCreate',
            message: refused('aaaaa'),
            secondsAgo: 30,
            count: 2,
          },
          {
            about: 'VirtualMachineInstance',
            reason: 'FailedCreate',
            message: `(combined from similar events): ${refused('bbbbb')}`,
            secondsAgo: 20,
            count: 5,
          },
          {
            about: 'VirtualMachineInstance',
            reason: 'FailedCreate',
            message: 'Something else',
            secondsAgo: 25,
          },
        ],
      }),
    ).toMatchObject([
      { at: ago(20), count: 7, message: expect.stringContaining('bbbbb') },
      { at: ago(25), count: 1, message: 'Something else' },
    ]);
  });

  it('knows the times of events of every kind', () => {
    expect(
      timelineOf({
        events: [
          {
            about: 'VirtualMachine',
            reason: 'Series',
            firstTimestamp: null,
            lastTimestamp: null,
            eventTime: ago(90),
            series: { count: 4, lastObservedTime: ago(10) },
          },
          {
            about: 'VirtualMachine',
            reason: 'Single',
            firstTimestamp: null,
            lastTimestamp: null,
            eventTime: ago(20),
          },
          {
            about: 'VirtualMachine',
            reason: 'Timeless',
            firstTimestamp: null,
            lastTimestamp: null,
          },
        ],
      }),
    ).toMatchObject([
      { reason: 'Series', at: ago(10), count: 4 },
      { reason: 'Single', at: ago(20), count: 1 },
    ]);
  });
});
