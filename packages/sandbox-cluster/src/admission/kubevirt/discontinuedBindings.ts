import type { V1VirtualMachineInstanceSpec } from '@kubevirt-ui-ext/kubevirt-api/kubevirt';
import { StatusCause } from '../../status/ApiError';
import { invalidField } from './Rule';

const discontinued = {
  slirp: 'Slirp interface support',
  passt: 'Passt network binding',
  macvtap: 'Macvtap network binding',
} as const;

/**
 * Network bindings that no new machine can have. Existing ones may be
 * changed in other ways.
 *
 * Source: KubeVirt v1.9.0 pkg/network/admitter/discontinued.go.
 *
 * @internal
 */
export function discontinuedBindings(
  spec: V1VirtualMachineInstanceSpec,
): StatusCause[] {
  return (spec.domain.devices.interfaces ?? []).flatMap((nic, index) =>
    (Object.keys(discontinued) as Array<keyof typeof discontinued>)
      .filter(method => nic[method])
      .map(method =>
        invalidField(
          // Of a VM as well: the path is that in its template.
          `spec.domain.devices.interfaces[${index}].${method}`,
          `${discontinued[method]} has been discontinued since v1.3`,
        ),
      ),
  );
}
