import type {
  IoK8sApiCoreV1Container as Container,
  IoK8sApiCoreV1EnvFromSource as Source,
  IoK8sApiCoreV1EnvVar as Variable,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { dataKeyProblem } from '../../../validation/dataErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { nameRules } from '../../../validation/nameRules';
import { downwardErrors } from './downwardErrors';

const references = [
  'fieldRef',
  'resourceFieldRef',
  'configMapKeyRef',
  'secretKeyRef',
] as const;

/**
 * What is wrong with the variables of a container.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go, ValidateEnv,
 * ValidateEnvFrom.
 *
 * @internal
 */
export function environmentErrors(
  { env = [], envFrom = [] }: Container,
  field: string,
): FieldError[] {
  return [
    ...env.flatMap((variable, index) => {
      const at = `${field}.env[${index}]`;
      return [
        ...(variable.name
          ? nameErrors(variable.name, `${at}.name`)
          : [fieldErrors.required(`${at}.name`)]),
        ...valueErrors(variable, `${at}.valueFrom`),
      ];
    }),
    ...envFrom.flatMap((source, index) =>
      sourceErrors(source, `${field}.envFrom`, index),
    ),
  ];
}

function nameErrors(name: string, field: string): FieldError[] {
  return /^[ -<>-~]*$/.test(name)
    ? []
    : [
        fieldErrors.invalid(
          field,
          name,
          "a valid environment variable name must consist only of printable ASCII characters other than '='",
        ),
      ];
}

function valueErrors(
  { value, valueFrom }: Variable,
  field: string,
): FieldError[] {
  if (!valueFrom) {
    return [];
  }
  const given = references.filter(each => valueFrom[each]);
  const refuse = (why: string) => [fieldErrors.invalid(field, '', why)];
  return [
    ...downwardErrors(valueFrom, field, 'environment'),
    ...(['configMapKeyRef', 'secretKeyRef'] as const).flatMap(each => {
      const reference = valueFrom[each];
      return reference ? keyErrors(reference, `${field}.${each}`) : [];
    }),
    ...(given.length === 0
      ? refuse(
          'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`',
        )
      : []),
    ...(given.length > 0 && value
      ? refuse('may not be specified when `value` is not empty')
      : []),
    ...(given.length > 1 && !value
      ? refuse('may not have more than one field specified at a time')
      : []),
  ];
}

function keyErrors(
  { name = '', key }: { name?: string; key?: string },
  field: string,
): FieldError[] {
  const problem = key ? dataKeyProblem(key) : undefined;
  return [
    ...nameRules
      .subdomain(name)
      .map(message => fieldErrors.invalid(`${field}.name`, name, message)),
    ...(key ? [] : [fieldErrors.required(`${field}.key`)]),
    ...(problem ? [fieldErrors.invalid(`${field}.key`, key, problem)] : []),
  ];
}

function sourceErrors(
  source: Source,
  list: string,
  index: number,
): FieldError[] {
  const field = `${list}[${index}]`;
  const kinds = ['configMapRef', 'secretRef'] as const;
  const given = kinds.filter(kind => source[kind]);
  return [
    ...(source.prefix ? nameErrors(source.prefix, `${field}.prefix`) : []),
    ...given.flatMap(kind => {
      const name = source[kind]!.name ?? '';
      const at = `${field}.${kind}.name`;
      return name
        ? nameRules
            .subdomain(name)
            .map(message => fieldErrors.invalid(at, name, message))
        : [fieldErrors.required(at)];
    }),
    // The list is named, not the entry.
    ...(given.length === 0
      ? [
          fieldErrors.invalid(
            list,
            '',
            'must specify one of: `configMapRef` or `secretRef`',
          ),
        ]
      : []),
    ...(given.length > 1
      ? [
          fieldErrors.invalid(
            list,
            '',
            'may not have more than one field specified at a time',
          ),
        ]
      : []),
  ];
}
