import { defineRead } from '../defineCall';
import { getMachine } from '../objects';

/**
 * `GET virtualmachines/{name}/expand-spec`: the machine with its instance type
 * and preference filled in.
 *
 * @internal
 */
export const expandSpec = defineRead(
  'virtualmachines',
  'expand-spec',
  request => ({ status: 200, body: getMachine(request) }),
);
