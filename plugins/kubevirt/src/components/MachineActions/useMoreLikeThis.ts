import { useRouteRef } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { VirtualMachineView } from 'backstage-plugin-kubevirt-common';
import { createTemplateRouteRef } from '../../routes';
import { moreLikeThisQuery } from './moreLikeThisQuery';

/**
 * Where another virtual machine like one that there is can be created: the
 * form of the template, filled in.
 *
 * @returns a function that gives undefined in an app without the scaffolder
 * @internal
 */
export function useMoreLikeThis(): (
  view: VirtualMachineView,
  cluster: string,
) => string | undefined {
  const template = useRouteRef(createTemplateRouteRef);
  const { entity } = useEntity();
  return (view, cluster) => {
    const path = template?.({
      namespace: 'default',
      templateName: 'virtual-machine',
    });
    return path && `${path}?${moreLikeThisQuery({ view, cluster, entity })}`;
  };
}
