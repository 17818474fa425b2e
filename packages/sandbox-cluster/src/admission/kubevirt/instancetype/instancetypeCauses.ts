import type {
  V1beta1VirtualMachineInstancetypeSpec as InstancetypeSpec,
  V1beta1VirtualMachinePreferenceSpec as PreferenceSpec,
  V1VirtualMachineInstanceSpec,
  V1VirtualMachineSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { ApiObject } from '../../../objects/ApiObject';
import { jsonAt } from '../../../objects/json';
import { StrategyContext } from '../../../resources/ResourceStrategy';
import { StatusCause } from '../../../status/ApiError';
import { invalidField } from '../Rule';
import { spreadCauses } from './cpuTopology';
import { findMatched } from './findMatched';
import { requirementCauses } from './requirementCauses';

/**
 * What is wrong with a VM's instance type and preference: they are not there or
 * do not fit together, or the VM itself says what the instance type says.
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
  const found: {
    instancetype?: InstancetypeSpec;
    preference?: PreferenceSpec;
  } = {};
  for (const which of ['instancetype', 'preference'] as const) {
    const { spec: matched, why } = findMatched(
      which,
      spec[which],
      object.metadata.namespace,
      context,
    );
    if (why) {
      return [
        {
          reason: 'FieldValueNotFound',
          message: `Failure to find ${which}: ${why}`,
          field: `spec.${which}`,
        },
      ];
    }
    found[which] = matched as InstancetypeSpec & PreferenceSpec;
  }
  const { instancetype, preference } = found;
  const causes = [
    spreadCauses(instancetype, preference),
    spec.instancetype ? conflicts(spec) : [],
    requirementCauses(
      instancetype,
      preference,
      spec.template.spec as V1VirtualMachineInstanceSpec,
    ),
  ];
  return causes.find(each => each.length > 0) ?? [];
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
