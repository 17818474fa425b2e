import { ApiObject } from '../../objects/ApiObject';
import { checkBase64 } from '../../validation/checkBase64';
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
    checkBase64('Secret', dataOf(draft).data);
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
