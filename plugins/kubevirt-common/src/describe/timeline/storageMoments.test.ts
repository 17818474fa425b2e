import { ago } from '../../__testUtils__/machine';
import { Story, toldOf } from '../../__testUtils__/stories';

describe('the timeline of disks', () => {
  it.each<Story>([
    {
      what: "a disk's import, by DataVolume, claim and events alike",
      where: {
        dataVolume: {
          phase: 'Succeeded',
          conditions: [
            {
              type: 'Bound',
              status: 'True',
              message: 'PVC web Bound',
              lastTransitionTime: ago(50),
            },
            {
              type: 'Running',
              status: 'False',
              reason: 'Completed',
              message: 'Import Complete',
              lastTransitionTime: ago(10),
            },
            { type: 'Ready', status: 'True', lastTransitionTime: ago(10) },
          ],
        },
        claim: {},
        events: [
          {
            about: 'VirtualMachine',
            type: 'Normal',
            reason: 'SuccessfulDataVolumeCreate',
            message: 'Created DataVolume web',
            secondsAgo: 60,
          },
          {
            about: 'PersistentVolumeClaim',
            type: 'Normal',
            reason: 'ProvisioningSucceeded',
            message: 'Successfully provisioned volume pv-1',
            secondsAgo: 51,
          },
          {
            about: 'DataVolume',
            type: 'Normal',
            reason: 'Bound',
            message: 'PVC web Bound',
            secondsAgo: 50,
          },
          {
            about: 'DataVolume',
            type: 'Normal',
            reason: 'ImportInProgress',
            message: 'Import into web in progress',
            secondsAgo: 40,
          },
          {
            about: 'DataVolume',
            type: 'Normal',
            reason: 'ImportSucceeded',
            message: 'Successfully imported into PVC web',
            secondsAgo: 9,
          },
        ],
      },
      told: [
        '07:59:50 Phase DataVolume web Succeeded: Successfully imported into PVC web',
        '07:59:20 Normal DataVolume web ImportInProgress: Import into web in progress',
        '07:59:10 Phase PersistentVolumeClaim web Bound: PVC web Bound',
        '07:59:00 Normal VirtualMachine web SuccessfulDataVolumeCreate: Created DataVolume web',
      ],
    },
    {
      what: 'a failed import once, with how often it was tried',
      where: {
        dataVolume: {
          phase: 'ImportInProgress',
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'Error',
              message: 'expected status code 200, got 404',
              lastTransitionTime: ago(15),
            },
          ],
        },
        claim: {},
        events: [
          {
            about: 'DataVolume',
            reason: 'Error',
            message: 'expected status code 200, got 404',
            count: 3,
            secondsAgo: 12,
          },
          {
            about: 'PersistentVolumeClaim',
            reason: 'ErrImportFailed',
            message: 'expected status code 200, got 404',
            count: 4,
            secondsAgo: 13,
          },
        ],
      },
      told: [
        '07:59:48 Warning DataVolume web Error: expected status code 200, got 404 (4 times)',
      ],
    },
  ])('tells $what', story => {
    expect(toldOf(story)).toEqual(story.told);
  });
});
