import { ApiObject } from '../../objects/ApiObject';
import { jsonEquals } from '../../objects/json';
import { statusErrors } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { ResourceStrategy } from '../ResourceStrategy';

const MAX_BYTES = 1024 * 1024;

interface Data {
  data?: Record<string, string>;
  stringData?: Record<string, string>;
  type?: string;
  immutable?: boolean;
}

/**
 * Source: Kubernetes 1.36 pkg/registry/core/secret,
 * pkg/apis/core/validation/validation.go.
 *
 * @internal
 */
export const secretStrategy: ResourceStrategy = {
  decode(draft) {
    for (const value of Object.values(dataOf(draft).data ?? {})) {
      const position = illegalBase64At(value);
      if (position !== undefined) {
        throw statusErrors.badRequest(
          `Secret in version "v1" cannot be handled as a Secret: illegal base64 data at input byte ${position}`,
        );
      }
    }
  },

  applyDefaults(draft) {
    const secret = dataOf(draft);
    if (secret.stringData) {
      secret.data = { ...secret.data };
      for (const [key, value] of Object.entries(secret.stringData)) {
        secret.data[key] = Buffer.from(value).toString('base64');
      }
      delete secret.stringData;
    }
    secret.type ||= 'Opaque';
  },

  validate(object) {
    const { data = {} } = dataOf(object);
    const size = Object.values(data).reduce(
      (sum, value) => sum + Buffer.from(value, 'base64').length,
      0,
    );
    return [
      ...Object.keys(data)
        .filter(key => !/^[-._a-zA-Z0-9]+$/.test(key) || key.length > 253)
        .map(key =>
          fieldErrors.invalid(
            `data[${key}]`,
            key,
            "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is '[-._a-zA-Z0-9]+')",
          ),
        ),
      ...(size > MAX_BYTES
        ? [
            {
              reason: 'FieldValueTooLong' as const,
              field: 'data',
              message: `Too long: may not be more than ${MAX_BYTES} bytes`,
            },
          ]
        : []),
    ];
  },

  validateUpdate(object, current, context) {
    const [secret, before] = [dataOf(object), dataOf(current)];
    return [
      ...(secret.type !== before.type
        ? [fieldErrors.invalid('type', secret.type, 'field is immutable')]
        : []),
      ...(before.immutable && !jsonEquals(secret.data, before.data)
        ? [
            fieldErrors.forbidden(
              'data',
              'field is immutable when `immutable` is set',
            ),
          ]
        : []),
      ...secretStrategy.validate!(object, context),
    ];
  },
};

function dataOf(object: ApiObject): Data {
  return object as unknown as Data;
}

// Where Go's decoder gives up; undefined where it does not.
function illegalBase64At(text: string): number | undefined {
  const clean = text.replace(/[\r\n]/g, '');
  const bad = clean.search(/[^A-Za-z0-9+/=]/);
  if (bad >= 0) {
    return bad;
  }
  const padding = clean.indexOf('=');
  if (clean.length % 4 !== 0) {
    return padding >= 0 ? padding : clean.length - (clean.length % 4);
  }
  return padding >= 0 && !/^[^=]*={1,2}$/.test(clean) ? padding : undefined;
}
