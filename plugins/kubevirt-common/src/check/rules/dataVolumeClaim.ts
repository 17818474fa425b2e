import { compareQuantities, formatBytes } from '../../quantities';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { error } from '../findings';
import { ClaimSpec } from '../../objects';

const path = ['rootDisk', 'dataVolume', 'template'];

/** Would CDI accept the claim that the root disk is put into? */
export const dataVolumeClaim: Rule = ({ values }) => {
  const { enabled, template } = values.rootDisk.dataVolume;
  if (!enabled) {
    return [];
  }
  const { pvc, storage, source = {}, sourceRef } = template;
  if (pvc && storage) {
    return [
      error(
        'data-volume-target',
        [...path, 'storage'],
        'The root disk has both pvc and storage, which say the same in two ways.',
        'Keep storage, where CDI fills in what is best for the storage class, or pvc, which is taken as it is.',
      ),
    ];
  }
  // CDI knows the size of what it copies within the cluster.
  const isCopy = Boolean(source.pvc || source.snapshot || sourceRef);
  return [
    ...(pvc ? [...accessModes(pvc), ...size(pvc, 'pvc', true)] : []),
    ...(storage ? size(storage, 'storage', !isCopy) : []),
  ];
};

function accessModes({ accessModes: modes = [] }: ClaimSpec) {
  return modes.length === 1
    ? []
    : [
        error(
          'data-volume-access-modes',
          [...path, 'pvc', 'accessModes'],
          modes.length
            ? `The claim has ${modes.length} access modes: ${modes.join(', ')}.`
            : 'The claim has no access mode.',
          'Give exactly one, such as ReadWriteOnce.',
        ),
      ];
}

function size(claim: ClaimSpec, form: string, isRequired: boolean) {
  const at = [...path, form, 'resources', 'requests', 'storage'];
  const requested = claim.resources?.requests?.storage;
  if (requested === undefined) {
    return isRequired
      ? [
          error(
            'data-volume-size',
            [...path, form],
            'Nothing says how large the root disk is.',
            'Give resources.requests.storage: 3Gi, for instance.',
          ),
        ]
      : [];
  }
  return compareQuantities(requested, '1Mi') === -1
    ? [
        error(
          'data-volume-size',
          at,
          `The root disk's size is ${show(requested)}, which is ${formatBytes(
            requested,
          )}.`,
          `Give at least 1Mi${unitAdvice(requested)}.`,
        ),
      ]
    : [];
}

function unitAdvice(requested: string | number): string {
  return /^\d+$/.test(String(requested))
    ? `; did you mean ${requested}Gi?`
    : '';
}
