import { ApiError } from '../status/ApiError';
import { RequestInfo } from './parseRequest';

const objects = [
  'application/json',
  'application/yaml',
  'application/vnd.kubernetes.protobuf',
];
const streams = [
  'application/json;stream=watch',
  'application/vnd.kubernetes.protobuf;stream=watch',
];

/**
 * What a client gets that accepts nothing of what there is. A type that
 * nothing is served in is refused by the router of the built-in kinds; a type
 * that this cannot be turned into, by what answers.
 *
 * @param accept - the header
 * @param info - what is asked for
 * @param refused - not even as an object that is not streamed
 *
 * @internal
 */
export function notAcceptable(
  accept: string,
  info: RequestInfo,
  refused: boolean,
): ApiError {
  const offered = info.verb === 'watch' && !refused ? streams : objects;
  const known = accept
    .split(',')
    .map(range => range.split(';')[0].trim())
    .some(type => objects.includes(type));
  if (info.definition?.custom || known) {
    return new ApiError({
      code: 406,
      reason: 'NotAcceptable',
      message: `only the following media types are accepted: ${offered.join(
        ', ',
      )}`,
    });
  }
  const produced = ['list', 'watch'].includes(info.verb)
    ? [...objects, ...streams]
    : objects;
  return new ApiError({
    code: 406,
    reason: 'NotAcceptable',
    message: `406: Not Acceptable\n\nAvailable representations: ${produced.join(
      ', ',
    )}`,
    details: {},
  });
}
