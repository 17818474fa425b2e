import { ago } from '../../__testUtils__/machine';
import { Story, toldOf } from '../../__testUtils__/stories';

function refusal(
  pod: string,
  options: { secondsAgo: number; count: number; combined?: boolean },
) {
  const { combined, ...rest } = options;
  return {
    about: 'VirtualMachineInstance' as const,
    reason: 'FailedCreate',
    message: `${
      combined ? '(combined from similar events): ' : ''
    }Error creating pod: pods "virt-launcher-web-${pod}" is forbidden`,
    ...rest,
  };
}

describe('the timeline of conditions and events', () => {
  it.each<Story>([
    {
      what: 'conditions with a time, that of a ready instance once',
      where: {
        vmConditions: [
          { type: 'Ready', status: 'True', lastTransitionTime: ago(19) },
        ],
        instance: { phase: 'Scheduled' },
        conditions: [
          { type: 'Ready', status: 'True', lastTransitionTime: ago(20) },
          { type: 'DataVolumesReady', status: 'True' },
        ],
      },
      told: ['07:59:41 Condition VirtualMachine web Ready=True'],
    },
    {
      what: 'what repeats once, in its newest words',
      where: {
        events: [
          refusal('aaaaa', { secondsAgo: 30, count: 2 }),
          refusal('bbbbb', { secondsAgo: 20, count: 5, combined: true }),
          {
            about: 'VirtualMachineInstance',
            reason: 'FailedCreate',
            message: 'Something else',
            secondsAgo: 25,
          },
        ],
        instance: { phase: 'Pending' },
        conditions: [
          {
            type: 'Synchronized',
            status: 'False',
            reason: 'FailedCreate',
            message:
              'failed to create virtual machine pod: pods "virt-launcher-web-ccccc" is forbidden',
            lastTransitionTime: ago(40),
          },
        ],
      },
      told: [
        '07:59:40 Warning VirtualMachineInstance web FailedCreate: (combined from similar events): Error creating pod: pods "virt-launcher-web-bbbbb" is forbidden (7 times)',
        '07:59:35 Warning VirtualMachineInstance web FailedCreate: Something else',
      ],
    },
    {
      what: 'events of every kind by the time they keep',
      where: {
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
      },
      told: [
        '07:59:50 Warning VirtualMachine web Series (4 times)',
        '07:59:40 Warning VirtualMachine web Single',
      ],
    },
  ])('tells $what', story => {
    expect(toldOf(story)).toEqual(story.told);
  });
});
