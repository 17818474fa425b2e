/** A clause of an Accept header. @internal */
export interface MediaRange {
  type: string;
  quality: number;
  parameters: Map<string, string>;
}

/**
 * What a client accepts, the best first: by quality, and among equals what is
 * named before what a wildcard stands for.
 *
 * @param accept - the header; everything is accepted where it is missing
 *
 * @internal
 */
export function mediaRanges(accept: string | undefined): MediaRange[] {
  return (accept || '*/*')
    .split(',')
    .map(parseRange)
    .sort(
      (left, right) =>
        right.quality - left.quality ||
        wildcards(left.type) - wildcards(right.type),
    );
}

function parseRange(text: string): MediaRange {
  const [type, ...rest] = text.split(';').map(part => part.trim());
  const parameters = new Map(
    rest.map(part => {
      const [key, value = ''] = part.split('=');
      return [key.trim(), value.trim()];
    }),
  );
  const quality = Number(parameters.get('q') ?? 1);
  return {
    type,
    quality: Number.isNaN(quality) ? 1 : quality,
    parameters,
  };
}

function wildcards(type: string): number {
  return type.split('*').length - 1;
}
