import { expected, Found, outcome } from '../../__testUtils__/explained';
import { importFailed } from '../../__testUtils__/moments';

const dataVolumeSpec = {
  source: { registry: { url: 'docker://registry.example.com/os:1' } },
  pvc: { resources: { requests: { storage: '3Gi' } } },
};

describe('RegistryImagePullFailed', () => {
  it.each<Found>([
    {
      what: 'an image that its registry does not have',
      where: {
        ...importFailed(
          'failed to pull image: docker://registry.example.com/os:1: manifest unknown',
          'ImagePullFailed',
        ),
        dataVolumeSpec,
      },
      says: "The image of disk 'web' cannot be pulled: docker://registry.example.com/os:1, its registry does not have it.",
      shows:
        'failed to pull image: docker://registry.example.com/os:1: manifest unknown',
    },
    {
      what: 'an image of which nothing more is said',
      where: {
        ...importFailed(
          'failed to pull image: docker://registry.example.com/os:1',
          'ImagePullFailed',
        ),
        dataVolumeSpec,
      },
      says: "The image of disk 'web' cannot be pulled: docker://registry.example.com/os:1.",
      shows: 'failed to pull image: docker://registry.example.com/os:1',
    },
    {
      what: 'a registry that asks for a password',
      where: {
        ...importFailed(
          'Unable to process data: Failed to read registry image: unauthorized: authentication required',
        ),
        dataVolumeSpec,
      },
      says: "The image of disk 'web' cannot be pulled: docker://registry.example.com/os:1, its registry refuses access, or does not have it.",
      shows:
        'Unable to process data: Failed to read registry image: unauthorized: authentication required',
    },
    {
      what: 'a registry that has had enough',
      where: {
        ...importFailed(
          'Failed to read registry image: toomanyrequests: You have reached your pull rate limit',
        ),
        dataVolumeSpec,
      },
      says: "The image of disk 'web' cannot be pulled: docker://registry.example.com/os:1, its registry has had too many requests.",
      shows:
        'Failed to read registry image: toomanyrequests: You have reached your pull rate limit',
    },
    {
      what: 'a registry that is not known',
      where: {
        ...importFailed(
          'Unable to connect to registry data source: pinging container registry registry.example.com: dial tcp: lookup registry.example.com: no such host',
        ),
        dataVolumeSpec,
      },
      says: "The image of disk 'web' cannot be pulled: docker://registry.example.com/os:1, the host of its registry is not known.",
      shows:
        'Unable to connect to registry data source: pinging container registry registry.example.com: dial tcp: lookup registry.example.com: no such host',
    },
    {
      what: "the importer's pod that cannot pull the image",
      where: {
        status: 'Provisioning',
        dataVolume: {},
        claim: {},
        importer: {
          containerStatuses: [
            {
              name: 'server',
              state: {
                waiting: {
                  reason: 'ImagePullBackOff',
                  message: 'Back-off pulling image "registry.example.com/os:1"',
                },
              },
            },
          ],
        },
        dataVolumeSpec,
      },
      says: "The image of disk 'web' cannot be pulled: docker://registry.example.com/os:1.",
      shows: 'Back-off pulling image "registry.example.com/os:1"',
    },
  ])('finds $what', each => {
    expect(outcome('RegistryImagePullFailed', each)).toEqual(
      expected('RegistryImagePullFailed', each),
    );
  });
});
