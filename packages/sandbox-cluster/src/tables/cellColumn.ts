import { ApiObject } from '../objects/ApiObject';
import { Column } from './Column';

/** A column whose cells are made from the whole object. @internal */
export function cellColumn(
  name: string,
  cell: (object: ApiObject) => string | number,
  options: { type?: 'integer'; priority?: number } = {},
): Column {
  return {
    name,
    type: options.type ?? 'string',
    priority: options.priority,
    cell,
  };
}
