import { compareQuantities, formatBytes } from '../../quantities';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { error } from '../findings';
import { ClaimSpec } from '../../objects';

const path = ['rootDisk', 'dataVolume', 'template'];

/**
 * Would CDI accept the claim that the root disk is put into?
 *
 * @internal
 */
export const dataVolumeClaim: Rule = ({ values }) => {
  const { enabled, template } = values.rootDisk.dataVolume;
  if (!enabled) {
    return [];
  }
  const { pvc, storage, source = {}, sourceRef } = template;
  if (pvc && storage) {
    return [error('data-volume-target', [...path, 'storage'])];
  }
  // CDI knows the size of what it copies within the cluster.
  const isCopy = Boolean(source.pvc || source.snapshot || sourceRef);
  return [
    ...(pvc ? [...accessModes(pvc), ...size(pvc, 'pvc', true)] : []),
    ...(storage ? size(storage, 'storage', !isCopy) : []),
  ];
};

function accessModes({ accessModes: modes = [] }: ClaimSpec) {
  const at = [...path, 'pvc', 'accessModes'];
  return modes.length === 1
    ? []
    : [
        modes.length
          ? error('data-volume-access-modes.several', at, {
              number: modes.length,
              modes: modes.join(', '),
            })
          : error('data-volume-access-modes.none', at),
      ];
}

function size(claim: ClaimSpec, form: string, isRequired: boolean) {
  const at = [...path, form, 'resources', 'requests', 'storage'];
  const requested = claim.resources?.requests?.storage;
  if (requested === undefined) {
    return isRequired
      ? [error('data-volume-size.missing', [...path, form])]
      : [];
  }
  if (compareQuantities(requested, '1Mi') !== -1) {
    return [];
  }
  const said = { size: show(requested), bytes: formatBytes(requested) };
  return [
    /^\d+$/.test(String(requested))
      ? error('data-volume-size.unit', at, { ...said, meant: `${requested}Gi` })
      : error('data-volume-size.small', at, said),
  ];
}
