import { expected, Found, outcome } from '../../__testUtils__/explained';

describe('StorageClassNotFound', () => {
  it.each<Found>([
    {
      what: 'a class that does not exist',
      where: {
        status: 'Provisioning',
        dataVolume: { phase: 'Pending' },
        claim: { phase: 'Pending' },
        events: [
          {
            about: 'PersistentVolumeClaim',
            reason: 'ProvisioningFailed',
            message: 'storageclass.storage.k8s.io "fats" not found',
          },
        ],
      },
      says: "The storage class 'fats' of disk 'web' does not exist.",
      shows: 'storageclass.storage.k8s.io "fats" not found',
    },
  ])('finds $what', each => {
    expect(outcome('StorageClassNotFound', each)).toEqual(
      expected('StorageClassNotFound', each),
    );
  });
});
