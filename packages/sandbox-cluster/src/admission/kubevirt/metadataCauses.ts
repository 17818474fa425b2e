import { ObjectMeta } from '../../objects/ApiObject';
import { StatusCause } from '../../status/ApiError';
import { ClusterConfiguration } from './ClusterConfiguration';
import { reservedLabels } from './reservedLabels';
import { invalidField } from './Rule';

/** Annotations that need a feature gate, and what their refusals call it. */
const gated = [
  {
    annotation: 'kubevirt.io/ignitiondata',
    gate: 'ExperimentalIgnitionSupport',
    words: 'ExperimentalIgnitionSupport',
  },
  {
    annotation: 'hooks.kubevirt.io/hookSidecars',
    gate: 'Sidecar',
    words: 'sidecar',
  },
];

/**
 * What is wrong with the labels and annotations of a VMI.
 *
 * Source: KubeVirt v1.9.0 vmi-create-admitter.go,
 * ValidateVirtualMachineInstanceMetadata.
 *
 * @param path - where the metadata are
 * @param options.isKubevirt - whether KubeVirt itself writes
 *
 * @internal
 */
export function metadataCauses(
  path: string,
  metadata: Partial<ObjectMeta> | undefined,
  options: { configuration: ClusterConfiguration; isKubevirt: boolean },
): StatusCause[] {
  return [
    ...(options.isKubevirt ? [] : reservedLabels(path, metadata?.labels)),
    ...gated
      .filter(
        ({ annotation, gate }) =>
          metadata?.annotations?.[annotation] &&
          !options.configuration.hasGate(gate),
      )
      .map(({ annotation, words }) =>
        invalidField(
          `${path}.annotations`,
          `${words} feature gate is not enabled in kubevirt-config, invalid entry ${path}.annotations.${annotation}`,
        ),
      ),
  ];
}
