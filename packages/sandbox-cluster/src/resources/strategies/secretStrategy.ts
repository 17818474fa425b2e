import { ApiObject } from '../../objects/ApiObject';
import { statusErrors } from '../../status/statusErrors';
import { dataKeyErrors, dataSizeErrors } from '../../validation/dataErrors';
import { fieldErrors } from '../../validation/fieldErrors';
import { immutableErrors } from '../../validation/immutableErrors';
import { secretTypeErrors } from '../../validation/secretTypeErrors';
import { ResourceStrategy } from '../ResourceStrategy';

interface Data {
  data?: Record<string, string>;
  stringData?: Record<string, string>;
  type?: string;
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
    const bytes = Object.values(data).reduce(
      (sum, value) => sum + Buffer.byteLength(value, 'base64'),
      0,
    );
    return [
      ...dataKeyErrors('data', Object.keys(data)),
      ...dataSizeErrors('data', bytes),
      ...secretTypeErrors(object),
    ];
  },

  validateUpdate(object, current, context) {
    const { type } = dataOf(object);
    return [
      ...(type !== dataOf(current).type
        ? [fieldErrors.invalid('type', type, 'field is immutable')]
        : []),
      ...immutableErrors(object, current, ['data']),
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
