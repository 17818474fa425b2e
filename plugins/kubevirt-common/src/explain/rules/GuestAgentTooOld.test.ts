import { specifyRule } from '../../__testUtils__/specifyRule';

specifyRule('GuestAgentTooOld', {
  finds: [
    {
      what: 'an agent that lacks commands',
      where: {
        instance: {},
        conditions: [
          { type: 'Ready', status: 'True' },
          { type: 'AgentConnected', status: 'True' },
          {
            type: 'AgentVersionNotSupported',
            status: 'True',
            reason: 'This agent does not support required commands',
          },
        ],
      },
      says: 'The guest agent is too old for KubeVirt, so some of what it reports is missing.',
      shows: 'This agent does not support required commands',
    },
  ],
});
