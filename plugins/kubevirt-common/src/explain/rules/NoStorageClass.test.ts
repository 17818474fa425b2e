import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('NoStorageClass', () => {
  it.each<Found>([
    {
      what: 'a claim that waits for a class that nobody named',
      where: {
        status: 'Provisioning',
        dataVolume: {
          phase: 'Pending',
          conditions: [
            {
              type: 'Bound',
              status: 'False',
              reason: 'Pending',
              message: 'PVC web Pending',
            },
          ],
        },
        claim: { phase: 'Pending' },
        claimSpec: {},
        events: [
          {
            about: 'PersistentVolumeClaim',
            type: 'Normal',
            reason: 'FailedBinding',
            message:
              'no persistent volumes available for this claim and no storage class is set',
          },
        ],
      },
      says: "Disk 'web' names no storage class, and the cluster has no default one.",
      shows:
        'no persistent volumes available for this claim and no storage class is set',
    },
    {
      what: 'a disk for which CDI cannot choose',
      where: {
        status: 'Provisioning',
        dataVolume: {
          phase: '',
          conditions: [
            {
              type: 'Bound',
              status: 'False',
              reason: 'ErrClaimNotValid',
              message:
                'PVC spec is missing accessMode and no storageClass to choose profile',
            },
          ],
        },
      },
      says: "Disk 'web' names no storage class, and the cluster has no default one.",
      shows:
        'PVC spec is missing accessMode and no storageClass to choose profile',
    },
  ])('finds $what', each => {
    expect(outcome('NoStorageClass', each)).toEqual(
      expected('NoStorageClass', each),
    );
  });

  it.each<Left>([
    {
      what: 'a claim that has been bound since',
      where: {
        instance: {},
        dataVolume: { phase: 'Succeeded' },
        claim: {},
        events: [
          {
            about: 'PersistentVolumeClaim',
            type: 'Normal',
            reason: 'FailedBinding',
            message:
              'no persistent volumes available for this claim and no storage class is set',
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
