import { expected, Found, outcome } from '../../__testUtils__/explained';
import { importFailed } from '../../__testUtils__/moments';

describe('StorageQuotaExceeded', () => {
  it.each<Found>([
    {
      what: 'a quota without room for a disk',
      where: {
        status: 'Provisioning',
        vmConditions: [
          { type: 'Ready', status: 'False', reason: 'VMINotExists' },
          {
            type: 'Failure',
            status: 'True',
            reason: 'FailedCreate',
            message:
              'DataVolume web importer is not running due to an error: persistentvolumeclaims "web" is forbidden: exceeded quota: disks, requested: requests.storage=3Gi, used: requests.storage=18Gi, limited: requests.storage=20Gi',
          },
        ],
        dataVolume: {
          phase: 'Pending',
          conditions: [
            {
              type: 'Bound',
              status: 'False',
              reason: 'ErrExceededQuota',
              message:
                'persistentvolumeclaims "web" is forbidden: exceeded quota: disks, requested: requests.storage=3Gi, used: requests.storage=18Gi, limited: requests.storage=20Gi',
            },
          ],
        },
        events: [
          {
            about: 'VirtualMachine',
            reason: 'FailedDataVolumeImport',
            message: 'DataVolume web exceeds quota limits',
          },
        ],
      },
      says: "Quota 'disks' of namespace 'team-a' has no room for disk 'web': it asks for 3 GiB of storage (2 GiB of 20 GiB left).",
      shows:
        'persistentvolumeclaims "web" is forbidden: exceeded quota: disks, requested: requests.storage=3Gi, used: requests.storage=18Gi, limited: requests.storage=20Gi',
    },
    {
      what: "a quota without room for CDI's pod",
      where: {
        ...importFailed(
          "Error starting pod 'importer-web': For more information, request access to cdi-deploy logs from your sysadmin",
          'ErrExceededQuota',
        ),
      },
      says: "The quota of namespace 'team-a' has no room for disk 'web'.",
      shows:
        "Error starting pod 'importer-web': For more information, request access to cdi-deploy logs from your sysadmin",
    },
  ])('finds $what', each => {
    expect(outcome('StorageQuotaExceeded', each)).toEqual(
      expected('StorageQuotaExceeded', each),
    );
  });
});
