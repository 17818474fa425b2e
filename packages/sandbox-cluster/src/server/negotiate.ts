import { MediaRange, mediaRanges } from './mediaRanges';

/** @internal */
export interface Representation {
  readonly encoding: 'json' | 'yaml';
  /** What objects are turned into. */
  readonly as?: 'Table' | 'PartialObjectMetadata' | 'PartialObjectMetadataList';
  /** The version of `meta.k8s.io` in which. */
  readonly version?: 'v1' | 'v1beta1';
  readonly pretty?: boolean;
  /** The client accepts objects as they are, too. */
  readonly elsePlain?: boolean;
}

/**
 * Chooses the first of the accepted media types that can be given, by their
 * quality.
 *
 * @returns undefined where there is none
 *
 * @internal
 */
export function negotiate(
  accept: string | undefined,
): Representation | undefined {
  const ranges = mediaRanges(accept);
  for (const range of ranges) {
    const representation = offer(range);
    if (representation?.as) {
      return { ...representation, elsePlain: ranges.some(isPlain) };
    }
    if (representation) {
      return representation;
    }
  }
  return undefined;
}

function isPlain({ type, parameters }: MediaRange): boolean {
  return !parameters.has('as') && encodingOf(type) !== undefined;
}

function offer({ type, parameters }: MediaRange): Representation | undefined {
  const encoding = encodingOf(type);
  if (!encoding) {
    return undefined;
  }
  const as = parameters.get('as');
  const pretty = ['1', 'true'].includes(parameters.get('pretty') ?? '');
  if (!as) {
    return { encoding, ...(pretty && { pretty }) };
  }
  const version = parameters.get('v');
  if (
    parameters.get('g') === 'meta.k8s.io' &&
    (version === 'v1' || version === 'v1beta1') &&
    (as === 'Table' ||
      as === 'PartialObjectMetadata' ||
      as === 'PartialObjectMetadataList')
  ) {
    return { encoding, as, version };
  }
  return undefined;
}

function encodingOf(type: string): 'json' | 'yaml' | undefined {
  switch (type) {
    case '*/*':
    case 'application/*':
    case 'application/json':
      return 'json';
    case 'application/yaml':
      return 'yaml';
    default:
      return undefined;
  }
}
