import { fromImage } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

const withSecret = {
  ...fromImage,
  volumes: [
    { name: 'root', dataVolume: { name: 'web' } },
    {
      name: 'cloudinit',
      cloudInitNoCloud: { secretRef: { name: 'web-cloudinit' } },
    },
  ],
};

describe('CloudInitSecretNotFound', () => {
  it.each<Found>([
    {
      what: 'a Secret that does not exist',
      where: {
        status: 'Starting',
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          { type: 'Ready', status: 'False', reason: 'GuestNotRunning' },
        ],
        template: withSecret,
        launcher: {
          phase: 'Pending',
          containerStatuses: [
            {
              name: 'compute',
              state: { waiting: { reason: 'ContainerCreating' } },
            },
          ],
        },
        events: [
          {
            about: 'launcher',
            reason: 'FailedMount',
            message:
              'MountVolume.SetUp failed for volume "cloudinitdisk-udata" : secret "web-cloudinit" not found',
            count: 7,
          },
        ],
      },
      says: "The Secret 'web-cloudinit' with the VM's cloud-init data does not exist in namespace 'team-a'.",
      shows:
        'MountVolume.SetUp failed for volume "cloudinitdisk-udata" : secret "web-cloudinit" not found',
    },
    {
      what: 'a Secret without the key',
      where: {
        status: 'Starting',
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          { type: 'Ready', status: 'False', reason: 'GuestNotRunning' },
        ],
        template: withSecret,
        launcher: { phase: 'Pending' },
        events: [
          {
            about: 'launcher',
            reason: 'FailedMount',
            message:
              'MountVolume.SetUp failed for volume "cloudinitdisk-udata" : references non-existent secret key: userdata',
          },
        ],
      },
      says: "The Secret 'web-cloudinit' with the VM's cloud-init data lacks its key 'userdata'.",
      shows:
        'MountVolume.SetUp failed for volume "cloudinitdisk-udata" : references non-existent secret key: userdata',
    },
  ])('finds $what', each => {
    expect(outcome('CloudInitSecretNotFound', each)).toEqual(
      expected('CloudInitSecretNotFound', each),
    );
  });

  it.each<Left>([
    {
      what: 'a Secret that has appeared since',
      where: {
        instance: {},
        template: withSecret,
        launcher: {},
        events: [
          {
            about: 'launcher',
            reason: 'FailedMount',
            message:
              'MountVolume.SetUp failed for volume "cloudinitdisk-udata" : secret "web-cloudinit" not found',
            count: 7,
          },
        ],
      },
    },
    {
      what: 'another Secret, which comes out as it is',
      where: {
        status: 'Starting',
        instance: { phase: 'Scheduling', nodeName: undefined },
        conditions: [
          { type: 'Ready', status: 'False', reason: 'GuestNotRunning' },
        ],
        template: withSecret,
        launcher: { phase: 'Pending' },
        events: [
          {
            about: 'launcher',
            reason: 'FailedMount',
            message:
              'MountVolume.SetUp failed for volume "keys" : secret "web-keys" not found',
            count: 5,
          },
        ],
      },
      codes: ['Unexplained'],
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
