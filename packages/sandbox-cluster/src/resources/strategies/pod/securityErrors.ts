import type {
  IoK8sApiCoreV1PodSpec as PodSpec,
  IoK8sApiCoreV1SecurityContext as SecurityContext,
} from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { FieldError } from '../../../status/statusErrors';
import { fieldErrors } from '../../../validation/fieldErrors';
import { pathErrors } from './pathErrors';

const MAX_ID = 2147483647;
const sysctlName =
  '([a-z0-9]([-_a-z0-9]*[a-z0-9])?[\\./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?';
const profiles = ['Localhost', 'RuntimeDefault', 'Unconfined'];

/** As the API server shows its own form of one. */
const shownKeys = [
  'capabilities',
  'privileged',
  'seLinuxOptions',
  'windowsOptions',
  'runAsUser',
  'runAsGroup',
  'runAsNonRoot',
  'readOnlyRootFilesystem',
  'allowPrivilegeEscalation',
  'procMount',
  'seccompProfile',
  'appArmorProfile',
] as const;

/**
 * What is wrong with what pods and containers are allowed.
 *
 * Source: Kubernetes 1.36 pkg/apis/core/validation/validation.go,
 * validatePodSpecSecurityContext, ValidateSecurityContext.
 *
 * @internal
 */
export const securityErrors = {
  ofPod(spec: PodSpec): FieldError[] {
    const context = spec.securityContext ?? {};
    const field = 'spec.securityContext';
    const { fsGroupChangePolicy, sysctls = [] } = context;
    const names = sysctls.map(({ name }) => name);
    return [
      ...idErrors(context.fsGroup, `${field}.fsGroup`),
      ...idErrors(context.runAsUser, `${field}.runAsUser`),
      ...idErrors(context.runAsGroup, `${field}.runAsGroup`),
      ...(context.supplementalGroups ?? []).flatMap((group, index) =>
        idErrors(group, `${field}.supplementalGroups[${index}]`),
      ),
      ...(spec.shareProcessNamespace && spec.hostPID
        ? [
            fieldErrors.invalid(
              `${field}.shareProcessNamespace`,
              true,
              'ShareProcessNamespace and HostPID cannot both be enabled',
            ),
          ]
        : []),
      ...names.flatMap((name, index) =>
        sysctlErrors(
          name,
          `${field}.sysctls[${index}].name`,
          names.indexOf(name) < index,
        ),
      ),
      ...(fsGroupChangePolicy === undefined ||
      ['Always', 'OnRootMismatch'].includes(fsGroupChangePolicy)
        ? []
        : [
            fieldErrors.notSupported(
              `${field}.fsGroupChangePolicy`,
              fsGroupChangePolicy,
              ['Always', 'OnRootMismatch'],
            ),
          ]),
      ...profileErrors(context.seccompProfile, `${field}.seccompProfile`),
    ];
  },

  ofContainer(
    context: SecurityContext | undefined,
    field: string,
  ): FieldError[] {
    if (!context) {
      return [];
    }
    const refuse = (why: string) =>
      fieldErrors.invalid(field, internal(context), why);
    const escalates = context.allowPrivilegeEscalation !== false;
    return [
      ...idErrors(context.runAsUser, `${field}.runAsUser`),
      ...idErrors(context.runAsGroup, `${field}.runAsGroup`),
      ...(context.procMount === undefined ||
      ['Default', 'Unmasked'].includes(context.procMount)
        ? []
        : [
            fieldErrors.notSupported(`${field}.procMount`, context.procMount, [
              'Default',
              'Unmasked',
            ]),
          ]),
      ...profileErrors(context.seccompProfile, `${field}.seccompProfile`),
      ...(!escalates && context.privileged
        ? [
            refuse(
              'cannot set `allowPrivilegeEscalation` to false and `privileged` to true',
            ),
          ]
        : []),
      ...(!escalates && context.capabilities?.add?.includes('CAP_SYS_ADMIN')
        ? [
            refuse(
              'cannot set `allowPrivilegeEscalation` to false and `capabilities.Add` CAP_SYS_ADMIN',
            ),
          ]
        : []),
    ];
  },
};

function idErrors(id: number | undefined, field: string): FieldError[] {
  return id !== undefined && (id < 0 || id > MAX_ID)
    ? [fieldErrors.outOfRange(field, id, 0, MAX_ID)]
    : [];
}

function sysctlErrors(
  name: string,
  field: string,
  repeated: boolean,
): FieldError[] {
  if (!name) {
    return [fieldErrors.required(field)];
  }
  if (name.length > 253 || !new RegExp(`^${sysctlName}$`).test(name)) {
    return [
      fieldErrors.invalid(
        field,
        name,
        `must have at most 253 characters and match regex ${sysctlName}`,
      ),
    ];
  }
  return repeated ? [fieldErrors.duplicate(field, name)] : [];
}

function profileErrors(
  profile: { type: string; localhostProfile?: string } | undefined,
  field: string,
): FieldError[] {
  if (!profile) {
    return [];
  }
  const { type, localhostProfile } = profile;
  const at = `${field}.localhostProfile`;
  const known = profiles.includes(type)
    ? []
    : [fieldErrors.notSupported(`${field}.type`, type, profiles)];
  if (type === 'Localhost') {
    return localhostProfile === undefined
      ? [fieldErrors.required(at, 'must be set when seccomp type is Localhost')]
      : pathErrors.local(localhostProfile, at);
  }
  return localhostProfile === undefined
    ? known
    : [
        ...known,
        fieldErrors.invalid(
          at,
          { Type: type, LocalhostProfile: localhostProfile },
          'can only be set when seccomp type is Localhost',
        ),
      ];
}

function internal(context: SecurityContext): object {
  return Object.fromEntries(
    shownKeys.map(key => [capital(key), capitalized(context[key])]),
  );
}

function capitalized(value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, each]) => [
          capital(key),
          capitalized(each),
        ]),
      )
    : value ?? null;
}

function capital(name: string): string {
  return name === 'seLinuxOptions'
    ? 'SELinuxOptions'
    : name[0].toUpperCase() + name.slice(1);
}
