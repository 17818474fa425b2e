import { ago } from '../../__testUtils__/machine';
import { Story, toldOf } from '../../__testUtils__/stories';

describe('the timeline of pods', () => {
  it.each<Story>([
    {
      what: 'how a launcher is made, placed and started',
      where: {
        instance: { phase: 'Scheduled' },
        launcherSpec: { nodeName: 'node02' },
        launcher: {
          conditions: [
            {
              type: 'PodScheduled',
              status: 'True',
              lastTransitionTime: ago(58),
            },
            {
              type: 'Initialized',
              status: 'True',
              lastTransitionTime: ago(50),
            },
            {
              type: 'ContainersReady',
              status: 'True',
              lastTransitionTime: ago(40),
            },
          ],
          containerStatuses: [
            { name: 'compute', state: { running: { startedAt: ago(45) } } },
          ],
        },
        events: [
          {
            about: 'VirtualMachineInstance',
            type: 'Normal',
            reason: 'SuccessfulCreate',
            message: 'Created virtual machine pod virt-launcher-web-abcde',
            secondsAgo: 60,
          },
          {
            about: 'launcher',
            type: 'Normal',
            reason: 'Scheduled',
            message:
              'Successfully assigned team-a/virt-launcher-web-abcde to node02',
            secondsAgo: 58,
          },
          {
            about: 'launcher',
            type: 'Normal',
            reason: 'Pulled',
            message: 'Container image already present on machine',
            secondsAgo: 47,
          },
          {
            about: 'launcher',
            type: 'Normal',
            reason: 'Started',
            message: 'Started container compute',
            secondsAgo: 45,
          },
        ],
      },
      told: [
        '07:59:20 Phase Pod virt-launcher-web-abcde ContainersReady',
        '07:59:15 Phase Pod virt-launcher-web-abcde Started: Container compute started',
        '07:59:13 Normal Pod virt-launcher-web-abcde Pulled: Container image already present on machine',
        '07:59:10 Phase Pod virt-launcher-web-abcde Initialized',
        '07:59:02 Phase Pod virt-launcher-web-abcde Scheduled: Placed on node node02',
        '07:00:00 Phase Pod virt-launcher-web-abcde Created: Created virtual machine pod virt-launcher-web-abcde',
      ],
    },
    {
      what: 'why containers ended, and warns where they failed',
      where: {
        instance: { phase: 'Failed' },
        launcher: {
          phase: 'Failed',
          initContainerStatuses: [
            {
              name: 'container-disk-binary',
              state: {
                terminated: {
                  reason: 'Completed',
                  exitCode: 0,
                  startedAt: ago(52),
                  finishedAt: ago(50),
                  message: 'copied',
                },
              },
            },
          ],
          containerStatuses: [
            {
              name: 'compute',
              state: {
                terminated: {
                  reason: 'OOMKilled',
                  exitCode: 137,
                  finishedAt: ago(20),
                },
              },
            },
            {
              name: 'guest-console-log',
              state: {
                terminated: {
                  reason: 'Error',
                  exitCode: 143,
                  finishedAt: ago(19),
                },
              },
            },
          ],
        },
      },
      told: [
        '07:59:41 Phase Pod virt-launcher-web-abcde Error: Container guest-console-log ended with exit code 143',
        '07:59:40 Warning Pod virt-launcher-web-abcde OOMKilled: Container compute ended with exit code 137',
        '07:59:10 Phase Pod virt-launcher-web-abcde Completed: Container container-disk-binary ended with exit code 0',
        '07:59:08 Phase Pod virt-launcher-web-abcde Started: Container container-disk-binary started',
        '07:00:00 Phase Pod virt-launcher-web-abcde Created',
      ],
    },
    {
      what: 'each end of an importer that is tried again',
      where: {
        claim: {},
        importer: {
          containerStatuses: [
            {
              name: 'importer',
              restartCount: 1,
              lastState: {
                terminated: {
                  reason: 'Error',
                  exitCode: 1,
                  message: 'expected status code 200, got 404',
                  finishedAt: ago(30),
                },
              },
              state: { running: { startedAt: ago(20) } },
            },
          ],
        },
      },
      told: [
        '07:59:40 Phase Pod importer-web Started: Container importer started',
        '07:59:30 Warning Pod importer-web Error: Container importer ended with exit code 1: expected status code 200, got 404',
      ],
    },
  ])('tells $what', story => {
    expect(toldOf(story)).toEqual(story.told);
  });
});
