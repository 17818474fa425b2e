import { applyPatch, Operation } from 'rfc6902';
import { VirtualMachine } from '../../model';

/** The Go types leave an empty one out when they are written. */
function withoutEmpty<T extends object>(object: T, ...keys: (keyof T)[]): T {
  const copy = { ...object };
  for (const key of keys) if (!copy[key]) delete copy[key];
  return copy;
}

function tidy(vm: VirtualMachine): VirtualMachine {
  const { spec } = vm.spec.template;
  const { interfaces } = spec.domain.devices;
  const { firmware } = spec.domain;
  return {
    ...vm,
    spec: {
      ...vm.spec,
      template: {
        ...vm.spec.template,
        spec: {
          ...spec,
          domain: {
            ...spec.domain,
            ...(firmware && {
              firmware: withoutEmpty(firmware, 'uuid', 'serial'),
            }),
            devices: {
              ...spec.domain.devices,
              ...(interfaces && {
                interfaces: interfaces.map(one =>
                  withoutEmpty(one, 'macAddress'),
                ),
              }),
            },
          },
        },
      },
    },
  };
}

/**
 * Changes a machine by the patches of a restore. As in KubeVirt, what is to
 * be replaced need not be there.
 *
 * @param patches - one JSON patch operation each, as text
 * @throws Error where one does not fit, in KubeVirt's words
 * @internal
 */
export function patchMachine(
  vm: VirtualMachine,
  patches: string[],
): VirtualMachine {
  const copy = structuredClone(vm);
  for (const text of patches) {
    const operation: Operation = JSON.parse(text);
    const [failure] = applyPatch(copy, [operation]);
    const isNew =
      failure?.name === 'MissingError' && operation.op === 'replace';
    const [other] = isNew
      ? applyPatch(copy, [{ ...operation, op: 'add' }])
      : [failure];
    if (other) {
      const { name } = vm.metadata;
      throw new Error(
        `error patching VM ${name}: failed to apply patch for VM ${text}: ${other.message}`,
      );
    }
  }
  return tidy(copy);
}
