import { parseEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Health,
  VirtualMachineDocument,
} from 'backstage-plugin-kubevirt-common';
import { useEffect, useState } from 'react';
import { kubevirtApiRef } from '../api';

/**
 * The status of a result: `indexed` until the backend, which has it in memory,
 * was asked once, and where it cannot say it; `gone` where the virtual machine
 * was deleted since.
 *
 * @internal
 */
export interface LiveStatus {
  from: 'indexed' | 'live' | 'gone';
  status: string;
  health: Health | '';
}

/** @internal */
export function useLiveStatus(document: VirtualMachineDocument): LiveStatus {
  const api = useApi(kubevirtApiRef);
  const { entityRef, status, health, cluster, namespace, name } = document;
  const [live, setLive] = useState<LiveStatus>();
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setLive(undefined);
    if (entityRef) {
      api
        .getEntityVirtualMachines(parseEntityRef(entityRef), { signal })
        .then(({ items }) => {
          const item = items.find(
            ({ identity }) =>
              identity.cluster === cluster &&
              identity.namespace === namespace &&
              identity.name === name,
          );
          if (item?.view && !signal.aborted) {
            setLive({
              from: 'live',
              status: item.view.status,
              health: item.view.health,
            });
          }
        })
        .catch(error => {
          if (!signal.aborted && isNotFound(error)) {
            setLive({ from: 'gone', status: '', health: '' });
          }
        });
    }
    return () => controller.abort();
  }, [api, entityRef, cluster, namespace, name]);
  return live ?? { from: 'indexed', status, health };
}

function isNotFound(error: unknown): boolean {
  return (
    error instanceof Error && 'statusCode' in error && error.statusCode === 404
  );
}
