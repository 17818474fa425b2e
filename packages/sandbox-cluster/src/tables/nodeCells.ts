import { ApiObject } from '../objects/ApiObject';
import { jsonAt } from '../objects/json';
import { listAt } from './listAt';

/** What the table of nodes shows. @internal */
export const nodeCells = {
  status: nodeStatus,
  roles: nodeRoles,
  address: nodeAddress,
};

function nodeStatus(object: ApiObject): string {
  const ready = listAt(object, 'status', 'conditions').find(
    condition => jsonAt(condition, 'type') === 'Ready',
  );
  const known = jsonAt(ready, 'status') === 'True' ? 'Ready' : 'NotReady';
  const state = ready === undefined ? 'Unknown' : known;
  return jsonAt(object, 'spec', 'unschedulable')
    ? `${state},SchedulingDisabled`
    : state;
}

function nodeRoles(object: ApiObject): string {
  const prefix = 'node-role.kubernetes.io/';
  return (
    Object.keys(object.metadata.labels ?? {})
      .filter(label => label.startsWith(prefix))
      .map(label => label.slice(prefix.length))
      .sort()
      .join(',') || '<none>'
  );
}

function nodeAddress(type: string): (object: ApiObject) => string {
  return object =>
    String(
      jsonAt(
        listAt(object, 'status', 'addresses').find(
          address => jsonAt(address, 'type') === type,
        ),
        'address',
      ) ?? '<none>',
    );
}
