import {
  Entity,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
} from '@backstage/catalog-model';
import {
  formDataFromVirtualMachine,
  VirtualMachineView,
} from 'backstage-plugin-kubevirt-common';

/**
 * What fills the form in for another virtual machine like one that there is.
 *
 * @param options - `entity` says who owns it and which system it is part of
 * @returns the query of the form's URL
 * @internal
 */
export function moreLikeThisQuery(options: {
  view: VirtualMachineView;
  cluster: string;
  entity: Entity;
}): string {
  const { view, cluster, entity } = options;
  const related = (type: string) =>
    entity.relations?.find(relation => relation.type === type)?.targetRef;
  const formData = formDataFromVirtualMachine({
    view,
    cluster,
    owner: related(RELATION_OWNED_BY),
    system: related(RELATION_PART_OF),
  });
  const query = new URLSearchParams({ formData: JSON.stringify(formData) });
  return query.toString();
}
