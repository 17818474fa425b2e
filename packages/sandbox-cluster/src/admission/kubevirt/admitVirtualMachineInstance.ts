import type { V1VirtualMachineInstanceSpec } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { ApiObject } from '../../objects/ApiObject';
import { jsonAt, jsonEquals } from '../../objects/json';
import { StrategyContext } from '../../resources/ResourceStrategy';
import { StatusCause } from '../../status/ApiError';
import { webhookDenied } from '../webhookDenied';
import { readConfiguration } from './ClusterConfiguration';
import { isKubevirtAccount } from './isKubevirtAccount';
import { discontinuedBindings } from './discontinuedBindings';
import { metadataCauses } from './metadataCauses';
import { reservedAmong } from './reservedLabels';
import { invalidField, requiredField } from './Rule';
import { vmiSpecRules } from './rules';

/**
 * virt-api's validating webhooks for VMIs: a new one is checked like a VM's
 * template, and an existing one is changed by KubeVirt alone.
 *
 * Source: KubeVirt v1.9.0 vmi-create-admitter.go, vmi-update-admitter.go.
 *
 * @throws ApiError 422
 *
 * @internal
 */
export function admitVirtualMachineInstance(
  object: ApiObject,
  current: ApiObject | undefined,
  context: StrategyContext,
): void {
  if (current) {
    admitUpdate(object, current, context);
    return;
  }
  const spec = object.spec as V1VirtualMachineInstanceSpec;
  const configuration = readConfiguration(context);
  const causes = [
    ...discontinuedBindings(spec),
    ...vmiSpecRules.flatMap(rule =>
      rule({ path: 'spec', spec, configuration }),
    ),
    ...volumesHaveDisks(spec),
    ...memory(spec),
    ...metadataCauses('metadata', object.metadata, {
      configuration,
      isKubevirt: isKubevirtAccount(context.user),
    }),
    ...architecture(spec.architecture),
  ];
  if (causes.length > 0) {
    throw webhookDenied(
      'virtualmachineinstances-create-validator.kubevirt.io',
      causes,
    );
  }
}

function admitUpdate(
  object: ApiObject,
  current: ApiObject,
  context: StrategyContext,
): void {
  if (isKubevirtAccount(context.user)) {
    return;
  }
  const refuse = (message: string) =>
    webhookDenied('virtualmachineinstances-update-validator.kubevirt.io', [
      { reason: 'FieldValueNotSupported', message },
    ]);
  if (!jsonEquals(object.spec, current.spec)) {
    throw refuse('update of VMI object is restricted');
  }
  if (
    !jsonEquals(
      reservedAmong(object.metadata.labels),
      reservedAmong(current.metadata.labels),
    )
  ) {
    throw refuse(
      'modification of the following reserved kubevirt.io/ labels on a VMI object is prohibited',
    );
  }
}

// What KubeVirt runs on at all. None is the control plane's own.
function architecture(name: string | undefined): StatusCause[] {
  return !name || ['amd64', 'arm64', 's390x'].includes(name)
    ? []
    : [invalidField('spec.architecture', `unsupported architecture: ${name}`)];
}

function volumesHaveDisks(spec: V1VirtualMachineInstanceSpec): StatusCause[] {
  const { disks = [], filesystems = [] } = spec.domain.devices;
  const names = new Set([...disks, ...filesystems].map(({ name }) => name));
  return (spec.volumes ?? []).flatMap((volume, index) => {
    const field = `spec.domain.volumes[${index}].name`;
    return names.has(volume.name) || volume.memoryDump
      ? []
      : [invalidField(field, `${field} '${volume.name}' not found.`)];
  });
}

function memory(spec: V1VirtualMachineInstanceSpec): StatusCause[] {
  const requested = jsonAt(spec, 'domain', 'resources', 'requests', 'memory');
  const { guest, hugepages } = spec.domain.memory ?? {};
  return requested || guest || hugepages
    ? []
    : [
        requiredField(
          '',
          "no memory requested, at least one of 'spec.domain.memory.guest', 'spec.domain.memory.hugepages.pageSize' or 'spec.domain.resources.requests.memory' must be set",
        ),
      ];
}
