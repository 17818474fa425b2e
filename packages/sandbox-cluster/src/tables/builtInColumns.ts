import { ApiObject } from '../objects/ApiObject';
import { isMap, jsonAt } from '../objects/json';
import { cellColumn } from './cellColumn';
import { ageColumn, Column, fieldColumn, nameColumn } from './Column';
import { eventColumns } from './eventColumns';
import { listAt as list } from './listAt';
import { networkColumns } from './networkColumns';
import { nodeCells } from './nodeCells';
import { podColumns } from './podColumns';
import { storageColumns } from './storageColumns';

const count = (name: string, ...path: string[]) =>
  cellColumn(
    name,
    object => {
      const value = jsonAt(object, ...path);
      return isMap(value) ? Object.keys(value).length : 0;
    },
    { type: 'integer' },
  );

/**
 * The columns of built-in resources, by resource. What is not here has a name
 * and an age.
 *
 * Source: Kubernetes 1.36 pkg/printers/internalversion/printers.go.
 *
 * @internal
 */
export const builtInColumns: Record<string, readonly Column[]> = {
  ...eventColumns,
  ...networkColumns,
  ...storageColumns,
  pods: podColumns,
  configmaps: [nameColumn, count('Data', 'data'), ageColumn],
  secrets: [
    nameColumn,
    fieldColumn('Type', ['type']),
    count('Data', 'data'),
    ageColumn,
  ],
  namespaces: [
    nameColumn,
    fieldColumn('Status', ['status', 'phase']),
    ageColumn,
  ],
  nodes: [
    nameColumn,
    cellColumn('Status', nodeCells.status),
    cellColumn('Roles', nodeCells.roles),
    ageColumn,
    fieldColumn('Version', ['status', 'nodeInfo', 'kubeletVersion'], {
      none: '',
    }),
    cellColumn('Internal-IP', nodeCells.address('InternalIP'), { priority: 1 }),
    cellColumn('External-IP', nodeCells.address('ExternalIP'), { priority: 1 }),
    fieldColumn('OS-Image', ['status', 'nodeInfo', 'osImage'], {
      priority: 1,
      none: '<unknown>',
    }),
    fieldColumn('Kernel-Version', ['status', 'nodeInfo', 'kernelVersion'], {
      priority: 1,
      none: '<unknown>',
    }),
    fieldColumn(
      'Container-Runtime',
      ['status', 'nodeInfo', 'containerRuntimeVersion'],
      { priority: 1, none: '<unknown>' },
    ),
  ],
  resourcequotas: [
    nameColumn,
    cellColumn(
      'Request',
      quotaUsage(name => !name.startsWith('limits.')),
    ),
    cellColumn(
      'Limit',
      quotaUsage(name => name.startsWith('limits.')),
    ),
    ageColumn,
  ],
  serviceaccounts: [
    nameColumn,
    cellColumn('Secrets', object => list(object, 'secrets').length, {
      type: 'integer',
    }),
    ageColumn,
  ],
  'rolebindings.rbac.authorization.k8s.io': [
    nameColumn,
    cellColumn('Role', roleOf),
    ageColumn,
  ],
  'clusterrolebindings.rbac.authorization.k8s.io': [
    nameColumn,
    cellColumn('Role', roleOf),
    ageColumn,
  ],
};

function roleOf(object: ApiObject): string {
  return `${jsonAt(object, 'roleRef', 'kind')}/${jsonAt(
    object,
    'roleRef',
    'name',
  )}`;
}

function quotaUsage(
  matches: (name: string) => boolean,
): (object: ApiObject) => string {
  return object => {
    const hard = jsonAt(object, 'status', 'hard');
    return isMap(hard)
      ? Object.entries(hard)
          .filter(([name]) => matches(name))
          .map(
            ([name, limit]) =>
              `${name}: ${
                jsonAt(object, 'status', 'used', name) ?? 0
              }/${limit}`,
          )
          .sort()
          .join(', ')
      : '';
  };
}
