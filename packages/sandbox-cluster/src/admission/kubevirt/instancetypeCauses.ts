import type { V1VirtualMachineSpec } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt } from '../../objects/json';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { StatusCause } from '../../status/ApiError';
import { invalidField } from './Rule';

const GROUP = 'instancetype.kubevirt.io';
const kinds: Record<string, string> = {
  virtualmachineinstancetype: 'VirtualMachineInstancetype',
  virtualmachineclusterinstancetype: 'VirtualMachineClusterInstancetype',
  virtualmachinepreference: 'VirtualMachinePreference',
  virtualmachineclusterpreference: 'VirtualMachineClusterPreference',
};

interface Matcher {
  name?: string;
  kind?: string;
  revisionName?: string;
}

/**
 * What is wrong with a VM's instance type and preference: they are not there,
 * or the VM itself says what the instance type says.
 *
 * Source: KubeVirt v1.9.0 pkg/instancetype/webhooks/vm/admitter.go and
 * pkg/instancetype/{apply,conflict}.
 *
 * @internal
 */
export function instancetypeCauses(
  object: ApiObject,
  context: StrategyContext,
): StatusCause[] {
  const spec = object.spec as unknown as V1VirtualMachineSpec;
  for (const which of ['instancetype', 'preference'] as const) {
    const why = missing(which, spec[which], object, context);
    if (why) {
      return [
        {
          reason: 'FieldValueNotFound',
          message: `Failure to find ${which}: ${why}`,
          field: `spec.${which}`,
        },
      ];
    }
  }
  return spec.instancetype ? conflicts(spec) : [];
}

function missing(
  which: 'instancetype' | 'preference',
  matcher: Matcher | undefined,
  { metadata: { namespace } }: ApiObject,
  { read }: StrategyContext,
): string | undefined {
  // A revision has been taken already, or the name is yet to be inferred.
  if (!matcher?.name || matcher.revisionName) {
    return undefined;
  }
  const kind = (matcher.kind || `virtualmachinecluster${which}`).toLowerCase();
  const singular = kind.replace(/s$/, '');
  if (!kinds[singular]) {
    return `got unexpected kind in ${
      which === 'instancetype' ? 'InstancetypeMatcher' : 'PreferenceMatcher'
    }: ${kind}`;
  }
  const found = read(
    `${GROUP}/v1beta1`,
    kinds[singular],
    matcher.name,
    singular.includes('cluster') ? undefined : namespace,
  );
  return found
    ? undefined
    : `${singular}s.${GROUP} ${JSON.stringify(matcher.name)} not found`;
}

function conflicts({ template }: V1VirtualMachineSpec): StatusCause[] {
  const domain = template.spec?.domain;
  return [
    'cpu.sockets',
    'cpu.cores',
    'cpu.threads',
    'resources.requests.cpu',
    'resources.limits.cpu',
    'memory.guest',
    'resources.requests.memory',
    'resources.limits.memory',
  ]
    .filter(path => Boolean(jsonAt(domain, ...path.split('.'))))
    .map(path => `spec.template.spec.domain.${path}`)
    .map(field =>
      invalidField(
        field,
        `VM field(s) ${field} conflicts with selected instance type`,
      ),
    );
}
