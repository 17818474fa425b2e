import { specifyRule } from '../../__testUtils__/specifyRule';

specifyRule('StorageClassNotFound', {
  finds: [
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
  ],
});
