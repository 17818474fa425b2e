import { isMap, jsonAt } from '../objects/json';
import { cellColumn } from './cellColumn';
import { ageColumn, Column, fieldColumn, nameColumn } from './Column';
import { listAt as list } from './listAt';
import { serviceCells } from './serviceCells';

const labels = (map: unknown) =>
  isMap(map)
    ? Object.entries(map)
        .map(([key, value]) => `${key}=${value}`)
        .sort()
        .join(',') || '<none>'
    : '<none>';

/**
 * The columns of services and endpoints.
 *
 * Source: Kubernetes 1.36 pkg/printers/internalversion/printers.go.
 *
 * @internal
 */
export const networkColumns: Record<string, readonly Column[]> = {
  services: [
    nameColumn,
    fieldColumn('Type', ['spec', 'type']),
    fieldColumn('Cluster-IP', ['spec', 'clusterIP']),
    cellColumn('External-IP', serviceCells.external),
    cellColumn('Port(s)', serviceCells.ports),
    ageColumn,
    cellColumn(
      'Selector',
      object => labels(jsonAt(object, 'spec', 'selector')),
      {
        priority: 1,
      },
    ),
  ],
  endpoints: [
    nameColumn,
    cellColumn(
      'Endpoints',
      object =>
        list(object, 'subsets')
          .flatMap(subset =>
            list(subset, 'addresses').flatMap(address =>
              list(subset, 'ports').map(
                port => `${jsonAt(address, 'ip')}:${jsonAt(port, 'port')}`,
              ),
            ),
          )
          .join(',') || '<none>',
    ),
    ageColumn,
  ],
};
