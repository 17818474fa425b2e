import { specifyRule } from '../../__testUtils__/specifyRule';

specifyRule('ImageHasNoDisk', {
  finds: [
    {
      what: 'a container image without a disk',
      where: {
        status: 'DataVolumeError',
        dataVolume: {
          conditions: [
            {
              type: 'Running',
              status: 'False',
              reason: 'Error',
              message:
                'Unable to process data: Failed to find VM disk image file in the container image',
            },
          ],
        },
        dataVolumeSpec: {
          source: { registry: { url: 'docker://registry.example.com/os:1' } },
          pvc: { resources: { requests: { storage: '3Gi' } } },
        },
      },
      says: "The container image of disk 'web', docker://registry.example.com/os:1, holds no disk image.",
      shows:
        'Unable to process data: Failed to find VM disk image file in the container image',
    },
  ],
});
