import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import VirtualMachinesIcon from '@material-ui/icons/Storage';
import { VIRTUAL_MACHINE_ENTITY_TYPE } from 'backstage-plugin-kubevirt-common';

/**
 * What the search page shows of virtual machines.
 *
 * @internal
 */
export const searchExtensions = [
  SearchResultListItemBlueprint.make({
    name: 'virtual-machine',
    params: {
      predicate: ({ type }) => type === VIRTUAL_MACHINE_ENTITY_TYPE,
      icon: <VirtualMachinesIcon />,
      component: () =>
        import('./VirtualMachineSearchResult').then(
          m => m.VirtualMachineSearchResult,
        ),
    },
  }),
  SearchFilterResultTypeBlueprint.make({
    name: 'virtual-machine',
    params: {
      value: VIRTUAL_MACHINE_ENTITY_TYPE,
      name: 'Virtual machines',
      icon: <VirtualMachinesIcon />,
    },
  }),
];
