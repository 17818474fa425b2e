import { EndpointSlice } from '../../model';

/**
 * Decides which slices become which: one with the same ports stays, another is
 * used again, and what is left over goes.
 *
 * @param present - as they are
 * @param wanted - as they are to be
 * @returns `pairs` in the order of the wanted ones, `current` undefined where
 *   one is to be made
 * @internal
 */
export function pairSlices(
  present: EndpointSlice[],
  wanted: EndpointSlice[],
): {
  pairs: { wanted: EndpointSlice; current?: EndpointSlice }[];
  surplus: EndpointSlice[];
} {
  const free = new Set(present);
  const take = (slice: EndpointSlice | undefined) => {
    if (slice) free.delete(slice);
    return slice;
  };
  const pairs = wanted
    .map(slice => ({
      wanted: slice,
      current: take([...free].find(one => samePorts(one, slice))),
    }))
    .map(pair => ({ ...pair, current: pair.current ?? take([...free][0]) }));
  return { pairs, surplus: [...free] };
}

function samePorts(a: EndpointSlice, b: EndpointSlice): boolean {
  const text = ({ ports }: EndpointSlice) =>
    (ports ?? [])
      .map(({ name, port, protocol }) => `${name} ${port} ${protocol}`)
      .join();
  return text(a) === text(b);
}
