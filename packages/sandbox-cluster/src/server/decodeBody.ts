import { isMap } from '../objects/json';
import { JsonMap } from '../objects/ApiObject';
import { parseGoYaml } from '../objects/parseGoYaml';
import { decodeProtobuf } from '../protobuf/decodeProtobuf';
import { statusErrors } from '../status/statusErrors';
import { jsonErrors } from './jsonErrors';

const PROTOBUF = 'application/vnd.kubernetes.protobuf';
const accepted = ['application/json', 'application/yaml'];

/**
 * Decodes the body of a create or update.
 *
 * @param body - the body
 * @param contentType - its media type; JSON where absent
 * @param kind - what it has to be, for the error message
 * @param refuse - makes the error for what is no JSON object
 * @throws ApiError 415 for another media type, 400 for what cannot be parsed
 *
 * @internal
 */
export function decodeBody(
  body: Buffer,
  contentType: string | undefined,
  kind: string,
  custom: boolean,
  refuse: (why: string, excerpt: string) => Error = (why, excerpt) =>
    statusErrors.badRequest(
      `the object provided is unrecognized (must be of type ${kind}): ${why} (${excerpt})`,
    ),
): JsonMap {
  const mediaType = mediaTypeOf(contentType);
  if (mediaType === PROTOBUF && !custom) {
    const object = decodeProtobuf(body);
    if (object) {
      return object;
    }
  }
  if (!accepted.includes(mediaType)) {
    throw statusErrors.unsupportedMediaType([...accepted, PROTOBUF]);
  }
  const text = body.toString('utf8');
  let value: unknown;
  try {
    value =
      mediaType === 'application/yaml' ? parseGoYaml(text) : JSON.parse(text);
  } catch (error) {
    throw mediaType === 'application/yaml'
      ? refuse(jsonErrors.yaml(error), excerptOf(text))
      : refuse(
          `couldn't get version/kind; json parse error: ${jsonErrors.syntax(
            text,
          )}`,
          excerptOf(text),
        );
  }
  // Nothing is an object without fields.
  value ??= {};
  if (!isMap(value)) {
    throw refuse(
      `couldn't get version/kind; json parse error: json: cannot unmarshal ${jsonErrors.typeOf(
        value,
      )} into Go value of type struct { APIVersion string "json:\\"apiVersion,omitempty\\""; Kind string "json:\\"kind,omitempty\\"" }`,
      excerptOf(text),
    );
  }
  checkTypeMeta(value, why => refuse(why, excerptOf(text)));
  return value;
}

// Nothing where it is none, by the rules of Go's mime package.
function mediaTypeOf(contentType = 'application/json'): string {
  const [type, ...parameters] = contentType.split(';');
  const last = parameters.length - 1;
  const wellFormed = parameters.every(
    (parameter, index) =>
      /^\s*[^\s=]+=\S+\s*$/.test(parameter) ||
      (index === last && parameter.trim() === ''),
  );
  return wellFormed ? type.trim().toLowerCase() : '';
}

// What says how to decode the rest is decoded before it.
function checkTypeMeta(value: JsonMap, refuse: (why: string) => Error): void {
  for (const field of Object.keys(value)) {
    const given = value[field] ?? '';
    if (['apiVersion', 'kind'].includes(field) && typeof given !== 'string') {
      throw refuse(
        `couldn't get version/kind; json parse error: json: cannot unmarshal ${jsonErrors.typeOf(
          given,
        )} into Go struct field .${field} of type string`,
      );
    }
  }
  const version = String(value.apiVersion ?? '');
  if (version.split('/').length > 2) {
    throw refuse(`unexpected GroupVersion string: ${version}`);
  }
}

/** What apiserver's summarizeData shows of a body. @internal */
export function excerptOf(text: string): string {
  if (text.length === 0) {
    return '<empty>';
  }
  const readable = text.startsWith('{');
  const shown = readable
    ? text.slice(0, 30)
    : Buffer.from(text).subarray(0, 30).toString('hex');
  return text.length > 30 ? `${shown} ...` : shown;
}
