import { fromImage } from '../../__testUtils__/machine';
import { specifyRule } from '../../__testUtils__/specifyRule';

const fromClaim = {
  ...fromImage,
  volumes: [
    { name: 'root', persistentVolumeClaim: { claimName: 'web' } },
    { name: 'cloudinit', cloudInitNoCloud: {} },
  ],
};

specifyRule('WaitingForFirstConsumer', {
  finds: [
    {
      what: 'a disk that waits for the first start',
      where: {
        status: 'Stopped',
        runStrategy: 'Halted',
        dataVolume: { phase: 'WaitForFirstConsumer', progress: 'N/A' },
        claim: { phase: 'Pending' },
        events: [
          {
            about: 'PersistentVolumeClaim',
            type: 'Normal',
            reason: 'WaitForFirstConsumer',
            message: 'waiting for first consumer to be created before binding',
          },
        ],
      },
      says: "Disk 'web' is made when the VM starts for the first time: its storage waits for the VM's node.",
      shows: 'WaitForFirstConsumer',
    },
    {
      what: 'a disk that a populator will fill',
      where: {
        status: 'Stopped',
        runStrategy: 'Manual',
        dataVolume: { phase: 'PendingPopulation' },
        claim: { phase: 'Pending' },
      },
      says: "Disk 'web' is made when the VM starts for the first time: its storage waits for the VM's node.",
      shows: 'PendingPopulation',
    },
    {
      what: 'a disk that is made as the VM starts',
      where: {
        status: 'WaitingForVolumeBinding',
        instance: { phase: 'Pending' },
        conditions: [{ type: 'Provisioning', status: 'True' }],
        dataVolume: { phase: 'WaitForFirstConsumer' },
        claim: { phase: 'Pending' },
      },
      says: "Disk 'web' is made now that the VM starts: its storage waits for the VM's node.",
      shows: 'WaitForFirstConsumer',
    },
    {
      what: 'a claim that no DataVolume fills',
      where: {
        status: 'Stopped',
        runStrategy: 'Halted',
        template: fromClaim,
        claim: { phase: 'Pending' },
        events: [
          {
            about: 'PersistentVolumeClaim',
            type: 'Normal',
            reason: 'WaitForFirstConsumer',
            message: 'waiting for first consumer to be created before binding',
            count: 40,
          },
        ],
      },
      says: "Disk 'web' is made when the VM starts for the first time: its storage waits for the VM's node.",
      shows: 'waiting for first consumer to be created before binding',
    },
  ],
  leaves: [
    {
      what: 'a disk that is bound',
      where: {
        instance: {},
        dataVolume: { phase: 'Succeeded' },
        claim: {},
        events: [
          {
            about: 'PersistentVolumeClaim',
            type: 'Normal',
            reason: 'WaitForFirstConsumer',
            message: 'waiting for first consumer to be created before binding',
          },
        ],
      },
    },
  ],
});
