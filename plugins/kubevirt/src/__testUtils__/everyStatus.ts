import { describeAll } from 'backstage-plugin-kubevirt-common';
import { wordMessages } from '../translations/messages';
import { details } from './details';
import { Story } from './stories';

/** Phases of an instance that no VirtualMachine owns. */
const PHASES = new Set([
  'Pending',
  'Scheduling',
  'Scheduled',
  'WaitingForSync',
  'Succeeded',
  'Failed',
]);

/** Every status that there is a word for. */
export const statuses = Object.keys(wordMessages).flatMap(key =>
  key.startsWith('status.') ? [key.slice('status.'.length)] : [],
);

/** A virtual machine in each status, as the domain describes it. */
export const everyStatus: Record<string, Story> = Object.fromEntries(
  statuses.map(status => {
    const metadata = {
      namespace: 'team-a',
      name: status.toLowerCase(),
      creationTimestamp: '2026-03-01T08:00:00Z',
    };
    const objects = PHASES.has(status)
      ? { virtualMachineInstances: [{ metadata, status: { phase: status } }] }
      : {
          virtualMachines: [
            {
              metadata,
              spec: {
                runStrategy: status === 'Stopped' ? 'Halted' : 'Always',
                template: {},
              },
              status: {
                printableStatus: status,
                conditions: [{ type: 'Ready', status: 'False' }],
              },
            },
          ],
        };
    const views = describeAll(objects, {
      now: new Date('2026-03-02T09:31:00Z'),
    });
    return [`status ${status}`, views.map(view => details({ view }))];
  }),
);
