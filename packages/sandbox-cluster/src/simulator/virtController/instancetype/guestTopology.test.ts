import { Preference } from '../../model';
import { guestTopology } from './guestTopology';

const preferring = (spec: Preference['spec']): Preference => ({
  apiVersion: 'instancetype.kubevirt.io/v1beta1',
  kind: 'VirtualMachineClusterPreference',
  metadata: { name: 'a' },
  spec,
});

describe('guestTopology', () => {
  it.each<[string, number, Preference['spec'], string]>([
    ['nothing is preferred', 4, {}, '4:1:1'],
    ['any', 4, { cpu: { preferredCPUTopology: 'any' } }, '4:1:1'],
    ['cores', 4, { cpu: { preferredCPUTopology: 'cores' } }, '1:4:1'],
    [
      'its old name',
      4,
      { cpu: { preferredCPUTopology: 'preferCores' } },
      '1:4:1',
    ],
    ['threads', 4, { cpu: { preferredCPUTopology: 'threads' } }, '1:1:4'],
    ['spread', 8, { cpu: { preferredCPUTopology: 'spread' } }, '4:2:1'],
    [
      'spread, by the old field',
      8,
      {
        cpu: { preferredCPUTopology: 'preferSpread' },
        preferSpreadSocketToCoreRatio: 4,
      },
      '2:4:1',
    ],
    [
      'spread with a ratio',
      12,
      { cpu: { preferredCPUTopology: 'spread', spreadOptions: { ratio: 3 } } },
      '4:3:1',
    ],
    [
      'spread over cores and threads',
      8,
      {
        cpu: {
          preferredCPUTopology: 'spread',
          spreadOptions: { across: 'CoresThreads' },
        },
      },
      '1:4:2',
    ],
    [
      'spread over all',
      16,
      {
        cpu: {
          preferredCPUTopology: 'spread',
          spreadOptions: { across: 'SocketsCoresThreads', ratio: 4 },
        },
      },
      '2:4:2',
    ],
    [
      'one that cannot be spread',
      1,
      { cpu: { preferredCPUTopology: 'spread' } },
      '1:1:1',
    ],
  ])('%s: %d', (_, count, spec, expected) => {
    const { sockets, cores, threads } = guestTopology(count, preferring(spec));
    expect(`${sockets}:${cores}:${threads}`).toBe(expected);
  });
});
