import { ApiObject, Json } from '../objects/ApiObject';
import { jsonAt } from '../objects/json';
import { ageColumn, Column, fieldColumn, nameColumn } from './Column';

const containerStatuses = (object: ApiObject): Json[] => {
  const value = jsonAt(object, 'status', 'containerStatuses');
  return Array.isArray(value) ? value : [];
};

/**
 * The columns of pods.
 *
 * Source: Kubernetes 1.36 pkg/printers/internalversion/printers.go, printPod.
 *
 * @internal
 */
export const podColumns: readonly Column[] = [
  nameColumn,
  {
    name: 'Ready',
    type: 'string',
    cell: object => {
      const containers = jsonAt(object, 'spec', 'containers');
      const ready = containerStatuses(object).filter(status =>
        jsonAt(status, 'ready'),
      ).length;
      return `${ready}/${Array.isArray(containers) ? containers.length : 0}`;
    },
  },
  { name: 'Status', type: 'string', cell: podStatus },
  {
    name: 'Restarts',
    type: 'string',
    cell: object =>
      String(
        containerStatuses(object).reduce<number>(
          (sum, status) => sum + Number(jsonAt(status, 'restartCount') ?? 0),
          0,
        ),
      ),
  },
  ageColumn,
  fieldColumn('IP', ['status', 'podIP'], { priority: 1 }),
  fieldColumn('Node', ['spec', 'nodeName'], { priority: 1 }),
  fieldColumn('Nominated Node', ['status', 'nominatedNodeName'], {
    priority: 1,
  }),
  {
    name: 'Readiness Gates',
    type: 'string',
    priority: 1,
    cell: object => {
      const gates = jsonAt(object, 'spec', 'readinessGates');
      const conditions = jsonAt(object, 'status', 'conditions');
      if (!Array.isArray(gates) || gates.length === 0) {
        return '<none>';
      }
      const passed = gates.filter(gate =>
        (Array.isArray(conditions) ? conditions : []).some(
          condition =>
            jsonAt(condition, 'type') === jsonAt(gate, 'conditionType') &&
            jsonAt(condition, 'status') === 'True',
        ),
      );
      return `${passed.length}/${gates.length}`;
    },
  },
];

function podStatus(object: ApiObject): string {
  if (object.metadata.deletionTimestamp) {
    return 'Terminating';
  }
  const states = containerStatuses(object).map(status =>
    jsonAt(status, 'state'),
  );
  const waiting = states
    .map(state => jsonAt(state, 'waiting', 'reason'))
    .find(Boolean);
  const terminated = states
    .map(state => jsonAt(state, 'terminated', 'reason'))
    .find(Boolean);
  return String(
    waiting ??
      terminated ??
      jsonAt(object, 'status', 'reason') ??
      jsonAt(object, 'status', 'phase') ??
      'Unknown',
  );
}
