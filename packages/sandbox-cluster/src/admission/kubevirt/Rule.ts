import type { V1VirtualMachineInstanceSpec } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../status/ApiError';
import { ClusterConfiguration } from './ClusterConfiguration';

/** What a rule is applied to. @internal */
export interface RuleSubject {
  /** `spec.template.spec`, or `spec` for a VMI itself. */
  readonly path: string;
  readonly spec: V1VirtualMachineInstanceSpec;
  readonly configuration: ClusterConfiguration;
}

/**
 * One thing that virt-api checks. It gives what is wrong, in KubeVirt's
 * words; nothing where all is well.
 *
 * @internal
 */
export type Rule = (subject: RuleSubject) => StatusCause[];

/** @internal */
export function invalidField(field: string, message: string): StatusCause {
  return { reason: 'FieldValueInvalid', message, field };
}

/** @internal */
export function requiredField(field: string, message: string): StatusCause {
  return { reason: 'FieldValueRequired', message, field };
}

/** @internal */
export function duplicateField(field: string, message: string): StatusCause {
  return { reason: 'FieldValueDuplicate', message, field };
}

/** @internal */
export function unsupportedField(field: string, message: string): StatusCause {
  return { reason: 'FieldValueNotSupported', message, field };
}
