import { EndpointSlice } from '../../model';
import { pairSlices } from './pairSlices';

const slice = (name: string, port?: number): EndpointSlice => ({
  apiVersion: 'discovery.k8s.io/v1',
  kind: 'EndpointSlice',
  metadata: { name },
  addressType: 'IPv4',
  ports: port ? [{ name: '', port, protocol: 'TCP' }] : null,
});

const paired = (present: EndpointSlice[], wanted: EndpointSlice[]) => {
  const { pairs, surplus } = pairSlices(present, wanted);
  return {
    pairs: pairs.map(({ current }) => current?.metadata.name),
    surplus: surplus.map(({ metadata }) => metadata.name),
  };
};

describe('pairSlices', () => {
  it.each([
    [
      'keeps those with the same ports',
      [slice('a', 80), slice('b', 22)],
      [slice('', 22), slice('', 80)],
      { pairs: ['b', 'a'], surplus: [] },
    ],
    [
      'uses one again whose ports are wanted no more',
      [slice('a')],
      [slice('', 80)],
      { pairs: ['a'], surplus: [] },
    ],
    [
      'takes none away from where it fits',
      [slice('a', 80)],
      [slice('', 22), slice('', 80)],
      { pairs: [undefined, 'a'], surplus: [] },
    ],
    [
      'names those that are left over',
      [slice('a', 22), slice('b', 80)],
      [slice('', 80)],
      { pairs: ['b'], surplus: ['a'] },
    ],
  ])('%s', (_, present, wanted, expected) => {
    expect(paired(present, wanted)).toEqual(expected);
  });
});
