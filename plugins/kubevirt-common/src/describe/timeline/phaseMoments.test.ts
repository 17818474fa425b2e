import { ago } from '../../__testUtils__/machine';
import { crashed } from '../../__testUtils__/moments';
import { Story, toldOf } from '../../__testUtils__/stories';

describe('the timeline of phases', () => {
  it.each<Story>([
    {
      what: 'the phases of an instance, with what the events say of them',
      where: {
        instanceMeta: { creationTimestamp: ago(60) },
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Pending', phaseTransitionTimestamp: ago(60) },
            { phase: 'Scheduling', phaseTransitionTimestamp: ago(60) },
            { phase: 'Scheduled', phaseTransitionTimestamp: ago(50) },
            { phase: 'Running', phaseTransitionTimestamp: ago(30) },
          ],
        },
        events: [
          {
            about: 'VirtualMachine',
            type: 'Normal',
            reason: 'SuccessfulCreate',
            message:
              'Started the virtual machine by creating the new virtual machine instance web',
            secondsAgo: 60,
          },
          {
            about: 'VirtualMachineInstance',
            type: 'Normal',
            reason: 'Started',
            message: 'VirtualMachineInstance started.',
            secondsAgo: 29,
          },
        ],
      },
      told: [
        '07:59:30 Phase VirtualMachineInstance web Running: VirtualMachineInstance started.',
        '07:59:10 Phase VirtualMachineInstance web Scheduled',
        '07:59:00 Phase VirtualMachineInstance web Scheduling',
        '07:59:00 Phase VirtualMachineInstance web Pending',
        '07:59:00 Phase VirtualMachineInstance web Created: Started the virtual machine by creating the new virtual machine instance web',
      ],
    },
    {
      what: 'that an instance runs which keeps no record of its phases',
      where: {
        instance: {},
        launcher: {
          containerStatuses: [
            { name: 'compute', state: { running: { startedAt: ago(40) } } },
          ],
        },
      },
      told: [
        '07:59:20 Phase VirtualMachineInstance web Running',
        '07:59:20 Phase Pod virt-launcher-web-abcde Started: Container compute started',
        '07:00:00 Phase Pod virt-launcher-web-abcde Created',
      ],
    },
    {
      what: 'a live migration, and the pod that it moves to',
      where: {
        instance: { phase: 'Migrating' },
        migrations: [
          {
            metadata: {
              name: 'move',
              namespace: 'team-a',
              uid: 'move-uid',
              creationTimestamp: ago(60),
            },
            spec: { vmiName: 'web' },
            status: {
              phase: 'Succeeded',
              phaseTransitionTimestamps: [
                { phase: 'Running', phaseTransitionTimestamp: ago(30) },
                { phase: 'Succeeded', phaseTransitionTimestamp: ago(20) },
              ],
            },
          },
        ],
        migrationTarget: {},
        events: [
          {
            about: 'migration',
            type: 'Normal',
            reason: 'SuccessfulCreate',
            message: 'Created migration target pod virt-launcher-web-fghij',
            secondsAgo: 60,
          },
          {
            about: 'migration',
            type: 'Normal',
            reason: 'SuccessfulMigration',
            message: 'Source node reported migration succeeded',
            secondsAgo: 20,
          },
        ],
      },
      told: [
        '07:59:40 Phase VirtualMachineInstanceMigration move Succeeded: Source node reported migration succeeded',
        '07:59:30 Phase VirtualMachineInstanceMigration move Running',
        '07:59:00 Phase VirtualMachineInstanceMigration move Created',
        '07:59:00 Phase Pod virt-launcher-web-fghij Created: Created migration target pod virt-launcher-web-fghij',
      ],
    },
    {
      what: 'a crash as a warning, whatever the phase says of it',
      where: {
        instance: {
          phase: 'Failed',
          phaseTransitionTimestamps: [
            { phase: 'Failed', phaseTransitionTimestamp: ago(20) },
          ],
        },
        events: [crashed({ secondsAgo: 20 })],
      },
      told: [
        '07:59:40 Warning VirtualMachineInstance web Stopped: The VirtualMachineInstance crashed.',
      ],
    },
    {
      what: 'that a deletion was asked for',
      where: {
        vm: { creationTimestamp: ago(60), deletionTimestamp: ago(10) },
      },
      told: [
        '07:59:50 Phase VirtualMachine web Deleting',
        '07:59:00 Phase VirtualMachine web Created',
      ],
    },
  ])('tells $what', story => {
    expect(toldOf(story)).toEqual(story.told);
  });
});
