import { fromImage } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';

describe('NoBootableDisk', () => {
  it.each<Found>([
    {
      what: 'cloud-init data alone',
      where: {
        instance: {},
        conditions: [{ type: 'Ready', status: 'True' }],
        template: {
          ...fromImage,
          domain: { devices: { disks: [{ name: 'cloudinit', disk: {} }] } },
          volumes: [{ name: 'cloudinit', cloudInitNoCloud: {} }],
        },
      },
      says: "The VM has nothing to boot from: there is no operating system on 'cloudinit'.",
      shows: 'cloudinit: cloudInitNoCloud',
    },
    {
      what: 'an empty root disk',
      where: {
        instance: {},
        conditions: [{ type: 'Ready', status: 'True' }],
        dataVolume: { phase: 'Succeeded' },
        dataVolumeSpec: { source: { blank: {} } },
      },
      says: "The VM has nothing to boot from: there is no operating system on 'root' and 'cloudinit'.",
      shows: 'root: dataVolume, cloudinit: cloudInitNoCloud',
    },
    {
      what: 'no disk at all',
      where: {
        status: 'Stopped',
        runStrategy: 'Halted',
        template: { domain: { devices: {} } },
      },
      says: 'The VM has no disk to boot from.',
      shows: '',
    },
  ])('finds $what', each => {
    expect(outcome('NoBootableDisk', each)).toEqual(
      expected('NoBootableDisk', each),
    );
  });

  it.each<Left>([
    {
      what: 'an empty disk beside an installer',
      where: {
        instance: {},
        template: {
          ...fromImage,
          volumes: [
            { name: 'root', dataVolume: { name: 'web' } },
            { name: 'cloudinit', containerDisk: { image: 'installer' } },
          ],
        },
        dataVolume: { phase: 'Succeeded' },
        dataVolumeSpec: { source: { blank: {} } },
      },
    },
    {
      what: 'an empty disk on which something runs by now',
      where: {
        instance: {},
        dataVolume: { phase: 'Succeeded' },
        dataVolumeSpec: { source: { blank: {} } },
      },
    },
    {
      what: 'a VM that boots from the network',
      where: {
        instance: {},
        conditions: [],
        template: {
          ...fromImage,
          domain: {
            devices: {
              ...fromImage.domain?.devices,
              interfaces: [{ name: 'default', bridge: {}, bootOrder: 1 }],
            },
          },
        },
        dataVolume: { phase: 'Succeeded' },
        dataVolumeSpec: { source: { blank: {} } },
      },
      // It has run for an hour.
      codes: ['GuestAgentMissing'],
    },
    {
      what: 'a VM with a kernel of its own',
      where: {
        instance: {},
        conditions: [],
        template: { domain: { devices: {}, firmware: { kernelBoot: {} } } },
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
