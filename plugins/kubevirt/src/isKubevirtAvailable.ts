import { Entity } from '@backstage/catalog-model';
import {
  evaluateFilterPredicate,
  FilterPredicate,
} from '@backstage/filter-predicates';
import {
  KUBEVIRT_LABEL_SELECTOR_ANNOTATION,
  KUBEVIRT_VM_ANNOTATION,
  VIRTUAL_MACHINE_ENTITY_TYPE,
} from 'backstage-plugin-kubevirt-common';

/**
 * The entities that have a virtual machine: Resources of the type, and
 * whatever names or selects virtual machines by annotation. A predicate and not a
 * function, so that an app's configuration can put another in its place.
 *
 * @internal
 */
export const virtualMachinePredicate: FilterPredicate = {
  $any: [
    { kind: 'resource', 'spec.type': VIRTUAL_MACHINE_ENTITY_TYPE },
    { [`metadata.annotations.${KUBEVIRT_VM_ANNOTATION}`]: { $exists: true } },
    {
      [`metadata.annotations.${KUBEVIRT_LABEL_SELECTOR_ANNOTATION}`]: {
        $exists: true,
      },
    },
  ],
};

/**
 * Whether an entity has a virtual machine.
 *
 * @public
 */
export function isKubevirtAvailable(entity: Entity): boolean {
  return evaluateFilterPredicate(virtualMachinePredicate, entity);
}
