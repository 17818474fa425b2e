import { fromImage } from '../../__testUtils__/machine';
import {
  codesOf,
  expected,
  Found,
  Left,
  outcome,
} from '../../__testUtils__/explained';
import { undefinedDomain } from '../../__testUtils__/moments';

const withTwins = {
  ...fromImage,
  domain: {
    ...fromImage.domain,
    devices: {
      ...fromImage.domain?.devices,
      gpus: [
        { name: 'gpu1', deviceName: 'nvidia.com/A100' },
        { name: 'gpu1', deviceName: 'nvidia.com/A100' },
      ],
    },
  },
};

describe('DuplicateDeviceName', () => {
  it.each<Found>([
    {
      what: 'two GPUs of one name',
      where: {
        ...undefinedDomain(
          'server error. command SyncVMI failed: "LibvirtError(Code=1, Domain=10, Message=\'internal error: non unique alias detected: ua-gpu-gpu1\')"',
        ),
        template: withTwins,
      },
      says: "Two devices of the VM are named 'gpu1', so it cannot start.",
      shows:
        'server error. command SyncVMI failed: "LibvirtError(Code=1, Domain=10, Message=\'internal error: non unique alias detected: ua-gpu-gpu1\')"',
    },
    {
      what: 'two GPUs of one name before the first start',
      where: {
        status: 'Stopped',
        runStrategy: 'Halted',
        template: withTwins,
      },
      says: "Two devices of the VM are named 'gpu1', so it cannot start.",
      shows: 'gpu1',
    },
  ])('finds $what', each => {
    expect(outcome('DuplicateDeviceName', each)).toEqual(
      expected('DuplicateDeviceName', each),
    );
  });

  it.each<Left>([
    {
      what: 'a VM that runs nevertheless',
      where: {
        instance: {},
        template: withTwins,
      },
    },
  ])('leaves $what alone', each => {
    expect(codesOf(each)).toEqual(each.codes ?? []);
  });
});
