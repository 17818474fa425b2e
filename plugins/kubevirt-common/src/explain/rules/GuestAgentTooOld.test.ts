import { expected, Found, outcome } from '../../__testUtils__/explained';
import { readyWith } from '../../__testUtils__/moments';

describe('GuestAgentTooOld', () => {
  it.each<Found>([
    {
      what: 'an agent that lacks commands',
      where: {
        instance: {},
        conditions: readyWith({
          type: 'AgentVersionNotSupported',
          status: 'True',
          reason: 'This agent does not support required commands',
        }),
      },
      says: 'The guest agent is too old for KubeVirt, so some of what it reports is missing.',
      shows: 'This agent does not support required commands',
    },
  ])('finds $what', each => {
    expect(outcome('GuestAgentTooOld', each)).toEqual(
      expected('GuestAgentTooOld', each),
    );
  });
});
