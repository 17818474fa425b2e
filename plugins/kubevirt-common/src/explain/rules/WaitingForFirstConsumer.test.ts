import { fromImage } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

const fromClaim = {
  ...fromImage,
  volumes: [
    { name: 'root', persistentVolumeClaim: { claimName: 'web' } },
    { name: 'cloudinit', cloudInitNoCloud: {} },
  ],
};

describe('WaitingForFirstConsumer', () => {
  it.each<Found>([
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
  ])('finds $what', each => {
    expect(outcome('WaitingForFirstConsumer', each)).toEqual(
      expected('WaitingForFirstConsumer', each),
    );
  });

  it.each<Left>([
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
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
