import { ApiObject } from '../objects/ApiObject';
import { jsonSyntaxError } from '../objects/jsonSyntaxError';
import { FieldError } from '../status/statusErrors';
import { fieldErrors } from './fieldErrors';

const ACCOUNT = 'kubernetes.io/service-account.name';

const requiredKeys: Record<string, readonly string[]> = {
  'kubernetes.io/dockercfg': ['.dockercfg'],
  'kubernetes.io/dockerconfigjson': ['.dockerconfigjson'],
  'kubernetes.io/ssh-auth': ['ssh-privatekey'],
  'kubernetes.io/tls': ['tls.crt', 'tls.key'],
};

/**
 * What a secret lacks for its type.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * ValidateSecret.
 *
 * @internal
 */
export function secretTypeErrors(secret: ApiObject): FieldError[] {
  const data = (secret.data ?? {}) as Record<string, string>;
  const lacks = (key: string) => !(key in data);
  const type = String(secret.type);
  if (type === 'kubernetes.io/service-account-token') {
    return secret.metadata.annotations?.[ACCOUNT]
      ? []
      : [fieldErrors.required(`metadata.annotations[${ACCOUNT}]`)];
  }
  if (type === 'kubernetes.io/basic-auth') {
    const keys = ['username', 'password'];
    return keys.every(lacks) ? keys.map(required) : [];
  }
  const missing = (requiredKeys[type] ?? []).filter(lacks);
  if (missing.length > 0) {
    return missing.map(required);
  }
  return type.startsWith('kubernetes.io/dockerc')
    ? jsonErrors(requiredKeys[type][0], data)
    : [];
}

function required(key: string): FieldError {
  return fieldErrors.required(`data[${key}]`);
}

function jsonErrors(key: string, data: Record<string, string>): FieldError[] {
  const text = Buffer.from(data[key], 'base64').toString('utf8');
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [
      fieldErrors.invalid(
        `data[${key}]`,
        '<secret contents redacted>',
        jsonSyntaxError(text),
      ),
    ];
  }
}
