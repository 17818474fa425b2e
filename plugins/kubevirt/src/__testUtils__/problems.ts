import { Problem } from 'backstage-plugin-kubevirt-common';

/** What a wrong image URL leads to. */
export const downloadFailed: Problem = {
  code: 'ImageDownloadFailed',
  severity: 'failed',
  owner: 'you',
  summary:
    'The image of disk rootdisk cannot be downloaded: https://images.example.com/no-such.img answers 404 Not Found.',
  nextStep:
    'Correct the image URL and create the virtual machine again under the same name.',
  evidence: [
    {
      kind: 'DataVolume',
      name: 'bad-url',
      field: 'status.conditions[Running].message',
      text: 'Unable to connect to http data source: expected status code 200, got 404. Status: 404 Not Found',
    },
    {
      kind: 'Event',
      name: 'bad-url.18a',
      field: 'message',
      text: 'Unable to process data: Unable to connect to http data source',
    },
  ],
  since: '2026-03-02T09:29:10Z',
};

export const restartRequired: Problem = {
  code: 'RestartRequired',
  severity: 'attention',
  owner: 'you',
  summary:
    'The memory was changed from 8 GiB to 16 GiB; it takes effect at the next start.',
  nextStep: 'Restart the virtual machine when it suits its users.',
  evidence: [
    {
      kind: 'VirtualMachine',
      name: 'train',
      field: 'status.conditions[RestartRequired].message',
      text: 'a non-live-updatable field was changed in the template spec',
    },
  ],
  since: '2026-03-02T09:29:10Z',
};

export const agentMissing: Problem = {
  code: 'GuestAgentMissing',
  severity: 'notice',
  owner: 'you',
  summary: 'The guest agent of train has not reported for 12 minutes.',
  nextStep: 'Install qemu-guest-agent in the guest and start it.',
  evidence: [],
};
