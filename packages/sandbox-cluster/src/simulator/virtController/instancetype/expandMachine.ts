import { Instancetype, Matcher, Preference, VirtualMachine } from '../../model';
import { applyInstancetype } from './applyInstancetype';
import { applyPreference } from './applyPreference';

/**
 * Finds what a machine refers to.
 *
 * @internal
 */
export interface InstancetypeLookup {
  instancetype(reference: {
    kind: string;
    name: string;
    namespace?: string;
  }): Instancetype | undefined;
  preference(reference: {
    kind: string;
    name: string;
    namespace?: string;
  }): Preference | undefined;
}

/**
 * A machine with its instance type and preference filled in, or why not.
 *
 * @internal
 */
export type ExpandedMachine =
  | { ok: true; vm: VirtualMachine }
  | { ok: false; reason: string; message: string };

const clusterKinds = {
  instancetype: 'VirtualMachineClusterInstancetype',
  preference: 'VirtualMachineClusterPreference',
};

function missing(kind: string, name: string, reason: string): ExpandedMachine {
  return {
    ok: false,
    reason,
    message: `${kind.toLowerCase()}s.instancetype.kubevirt.io "${name}" not found`,
  };
}

/** By which annotation an instance says what it was made from. */
function annotationOf(matcher: Matcher, what: 'instancetype' | 'preference') {
  const isCluster = (matcher.kind ?? clusterKinds[what]) === clusterKinds[what];
  return isCluster
    ? `kubevirt.io/cluster-${what}-name`
    : `kubevirt.io/${what}-name`;
}

/**
 * Fills in a machine's instance type and preference.
 *
 * @param vm - the machine; one that refers to neither comes back as it is
 * @param find - finds both kinds
 * @internal
 */
export function expandMachine(
  vm: VirtualMachine,
  find: InstancetypeLookup,
): ExpandedMachine {
  const { instancetype, preference, template } = vm.spec;
  const { namespace } = vm.metadata;
  let spec = template.spec;
  const annotations: Record<string, string> = {};
  const preferenceKind = preference?.kind ?? clusterKinds.preference;
  const preferred =
    preference?.name &&
    find.preference({ kind: preferenceKind, name: preference.name, namespace });
  if (instancetype?.name) {
    const kind = instancetype.kind ?? clusterKinds.instancetype;
    const { name } = instancetype;
    const type = find.instancetype({ kind, name, namespace });
    if (!type) return missing(kind, name, 'FailedFindInstancetype');
    const applied = applyInstancetype(spec, type, preferred || undefined);
    if (!applied.ok) {
      return {
        ok: false,
        reason: 'FailedCreate',
        message: `Failure while starting VMI: VMI conflicts with instancetype spec in fields: [${applied.fields.join(
          ', ',
        )}]`,
      };
    }
    spec = applied.spec;
    annotations[annotationOf(instancetype, 'instancetype')] = name;
  }
  if (preference?.name) {
    const { name } = preference;
    if (!preferred)
      return missing(preferenceKind, name, 'FailedFindPreference');
    spec = applyPreference(spec, preferred);
    annotations[annotationOf(preference, 'preference')] = name;
  }
  if (spec === template.spec) return { ok: true, vm };
  return {
    ok: true,
    vm: {
      ...vm,
      spec: {
        ...vm.spec,
        template: {
          ...template,
          metadata: {
            ...template.metadata,
            annotations: { ...template.metadata?.annotations, ...annotations },
          },
          spec,
        },
      },
    },
  };
}
