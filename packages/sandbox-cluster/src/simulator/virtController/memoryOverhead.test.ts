import { formatBytes, parseQuantity } from '../model';
import { memoryOverhead } from './memoryOverhead';

describe('memoryOverhead', () => {
  it.each([
    ['8 CPUs, 16Gi', 8, '16Gi', {}, 373_293_057],
    ['96 CPUs, 512Gi', 96, '512Gi', {}, 2_151_677_952],
    [
      '8 CPUs, 16Gi and a GPU',
      8,
      '16Gi',
      { gpus: [{ name: 'gpu1', deviceName: 'example.com/gpu' }] },
      1_447_034_881,
    ],
  ])('of %s is as recorded', (_what, sockets, memory, devices, bytes) => {
    expect(
      memoryOverhead({
        domain: {
          cpu: { sockets },
          devices,
          resources: { requests: { memory } },
        },
      }),
    ).toBe(bytes);
  });
});

describe('quantities', () => {
  it.each([
    ['500m', 0.5],
    ['8', 8],
    [8, 8],
    ['1k', 1000],
    ['50M', 50_000_000],
    ['16Gi', 17_179_869_184],
    ['1e3', 1000],
    [undefined, 0],
  ])('%s is %d', (quantity, amount) => {
    expect(parseQuantity(quantity)).toBeCloseTo(amount);
  });

  it.each(['', 'lots', '5 Gi', '5gi'])('refuses "%s"', quantity => {
    expect(() => parseQuantity(quantity)).toThrow(/is not a quantity/);
  });

  it.each([
    [17_179_869_184, '16Gi'],
    [2_151_677_952, '2052Mi'],
    [373_293_057, '373293057'],
    [0, '0'],
  ])('%d bytes are written %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
