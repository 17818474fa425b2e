import { ago, fromContainerDisk } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('GuestAgentMissing', () => {
  it.each<Found>([
    {
      what: 'an agent that has not come',
      where: {
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Running', phaseTransitionTimestamp: ago(1260) },
          ],
        },
        conditions: [{ type: 'Ready', status: 'True' }],
      },
      says: "The guest agent has not reported in the 21 minutes since the VM runs, so the guest's system, users and file systems are not known.",
      shows: 'There is no condition AgentConnected.',
    },
    {
      what: 'an agent for which cloud-init data in a Secret may stand',
      where: {
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Running', phaseTransitionTimestamp: ago(600) },
          ],
        },
        conditions: [{ type: 'Ready', status: 'True' }],
        template: {
          ...fromContainerDisk,
          volumes: [
            { name: 'root', containerDisk: { image: 'os' } },
            {
              name: 'cloudinit',
              cloudInitNoCloud: { secretRef: { name: 'x' } },
            },
          ],
        },
      },
      says: "The guest agent has not reported in the 10 minutes since the VM runs, so the guest's system, users and file systems are not known.",
      shows: 'There is no condition AgentConnected.',
    },
  ])('finds $what', each => {
    expect(outcome('GuestAgentMissing', each)).toEqual(
      expected('GuestAgentMissing', each),
    );
  });

  it.each<Left>([
    {
      what: 'a guest that is still booting',
      where: {
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Running', phaseTransitionTimestamp: ago(240) },
          ],
        },
        conditions: [{ type: 'Ready', status: 'True' }],
      },
    },
    {
      what: 'a guest for which nobody wants an agent',
      where: {
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Running', phaseTransitionTimestamp: ago(1260) },
          ],
        },
        conditions: [{ type: 'Ready', status: 'True' }],
        template: {
          ...fromContainerDisk,
          volumes: [
            { name: 'root', containerDisk: { image: 'os' } },
            {
              name: 'cloudinit',
              cloudInitNoCloud: { userData: '#cloud-config' },
            },
          ],
        },
      },
    },
    {
      what: 'a VM that is paused',
      where: {
        status: 'Paused',
        instance: {
          phaseTransitionTimestamps: [
            { phase: 'Running', phaseTransitionTimestamp: ago(1260) },
          ],
        },
        conditions: [
          { type: 'Paused', status: 'True', reason: 'PausedByUser' },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
