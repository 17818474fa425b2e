import type {
  V1VirtualMachineInstanceSpec,
  V1VirtualMachineSpec,
} from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { ApiObject, ObjectMeta } from '../../objects/ApiObject';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { StatusCause } from '../../status/ApiError';
import { webhookDenied } from '../webhookDenied';
import { readConfiguration } from './ClusterConfiguration';
import { dataVolumeTemplates } from './dataVolumeTemplates';
import { discontinuedBindings } from './discontinuedBindings';
import { instancetypeCauses } from './instancetype/instancetypeCauses';
import { isKubevirtAccount } from './isKubevirtAccount';
import { metadataCauses } from './metadataCauses';
import { vmiSpecRules } from './rules';
import { invalidField } from './Rule';
import { runStrategy } from './runStrategy';
import { storageStatus } from './storageStatus';

const WEBHOOK = 'virtualmachine-validator.kubevirt.io';

/**
 * virt-api's validating webhook for VMs.
 *
 * Source: KubeVirt v1.9.0 vms-admitter.go.
 *
 * @throws ApiError 422 with all that is wrong
 *
 * @internal
 */
export function admitVirtualMachine(
  object: ApiObject,
  current: ApiObject | undefined,
  context: StrategyContext,
): void {
  if (object.metadata.deletionTimestamp) {
    return;
  }
  const spec = object.spec as unknown as V1VirtualMachineSpec;
  const configuration = readConfiguration(context);
  deny(instancetypeCauses(object, context));
  if (!current) {
    deny(
      discontinuedBindings(spec.template.spec as V1VirtualMachineInstanceSpec),
    );
  }
  deny([
    ...metadataCauses(
      'spec.template.metadata',
      spec.template.metadata as ObjectMeta | undefined,
      { configuration, isKubevirt: isKubevirtAccount(context.user) },
    ),
    ...vmiSpecRules.flatMap(rule =>
      rule({
        path: 'spec.template.spec',
        spec: spec.template.spec as V1VirtualMachineInstanceSpec,
        configuration,
      }),
    ),
    ...dataVolumeTemplates(spec),
    ...runStrategy(spec, configuration),
    ...sockets(spec, configuration.maxCpuSockets),
  ]);
  deny(namespaces(object, spec));
  deny(storageStatus(object, current));
  if (spec.running !== undefined) {
    context.warn(
      'spec.running is deprecated, please use spec.runStrategy instead.',
    );
  }
}

function deny(causes: StatusCause[]): void {
  if (causes.length > 0) {
    throw webhookDenied(WEBHOOK, causes);
  }
}

function sockets(
  spec: V1VirtualMachineSpec,
  maximum: number | undefined,
): StatusCause[] {
  const wanted = spec.template.spec?.domain.cpu;
  const limit = wanted?.maxSockets ?? maximum;
  return wanted?.sockets && limit && wanted.sockets > limit
    ? [
        invalidField(
          'spec.template.spec.domain.cpu.sockets',
          'Number of sockets in CPU topology is greater than the maximum sockets allowed',
        ),
      ]
    : [];
}

function namespaces(
  object: ApiObject,
  spec: V1VirtualMachineSpec,
): StatusCause[] {
  return (spec.dataVolumeTemplates ?? []).flatMap(({ metadata }, index) =>
    metadata?.namespace && metadata.namespace !== object.metadata.namespace
      ? [
          invalidField(
            `spec.dataVolumeTemplates[${index}]`,
            `Embedded DataVolume namespace ${metadata.namespace} differs from VM namespace ${object.metadata.namespace}`,
          ),
        ]
      : [],
  );
}
