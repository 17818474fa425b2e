import { fromContainerDisk } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('ContainerDiskPullFailed', () => {
  it.each<Found>([
    {
      what: 'an image that does not exist',
      where: {
        status: 'ErrImagePull',
        template: fromContainerDisk,
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          {
            type: 'Synchronized',
            status: 'False',
            reason: 'ErrImagePull',
            message:
              'failed to pull and unpack image "quay.io/containerdisks/fedora:41": failed to resolve reference "quay.io/containerdisks/fedora:41": quay.io/containerdisks/fedora:41: not found',
          },
        ],
        launcher: {
          phase: 'Pending',
          containerStatuses: [
            {
              name: 'volumeroot',
              state: {
                waiting: {
                  reason: 'ErrImagePull',
                  message:
                    'failed to pull and unpack image "quay.io/containerdisks/fedora:41": failed to resolve reference "quay.io/containerdisks/fedora:41": quay.io/containerdisks/fedora:41: not found',
                },
              },
            },
          ],
        },
      },
      says: 'The image of a container disk cannot be pulled: quay.io/containerdisks/fedora:41, its registry does not have it.',
      shows:
        'failed to pull and unpack image "quay.io/containerdisks/fedora:41": failed to resolve reference "quay.io/containerdisks/fedora:41": quay.io/containerdisks/fedora:41: not found',
    },
    {
      what: 'an image that is tried again later',
      where: {
        status: 'ImagePullBackOff',
        template: fromContainerDisk,
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          {
            type: 'Synchronized',
            status: 'False',
            reason: 'ImagePullBackOff',
            message:
              'Back-off pulling image "quay.io/containerdisks/fedora:41"',
          },
        ],
        launcher: { phase: 'Pending' },
        events: [
          {
            about: 'launcher',
            reason: 'Failed',
            message:
              'Failed to pull image: unauthorized: access to the requested resource is not authorized',
          },
        ],
      },
      says: 'The image of a container disk cannot be pulled: quay.io/containerdisks/fedora:41, its registry refuses access, or does not have it.',
      shows: 'Back-off pulling image "quay.io/containerdisks/fedora:41"',
    },
  ])('finds $what', each => {
    expect(outcome('ContainerDiskPullFailed', each)).toEqual(
      expected('ContainerDiskPullFailed', each),
    );
  });

  it.each<Left>([
    {
      what: "KubeVirt's own image, which comes out as it is",
      where: {
        status: 'ErrImagePull',
        template: fromContainerDisk,
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          {
            type: 'Synchronized',
            status: 'False',
            reason: 'ErrImagePull',
            message:
              'Back-off pulling image "quay.io/kubevirt/virt-launcher:v1.9.0"',
          },
        ],
      },
      codes: ['Unexplained'],
    },
    {
      what: 'an image that was pulled in the end',
      where: {
        template: fromContainerDisk,
        instance: {},
        launcher: {},
        events: [
          {
            about: 'launcher',
            reason: 'Failed',
            message:
              'failed to pull and unpack image "quay.io/containerdisks/fedora:41": failed to resolve reference "quay.io/containerdisks/fedora:41": quay.io/containerdisks/fedora:41: not found',
            count: 5,
          },
        ],
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
