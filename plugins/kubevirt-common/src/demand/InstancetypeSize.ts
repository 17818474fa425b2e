/**
 * What an instance type says of a guest's size: its `spec`, cut down.
 *
 * @public
 */
export interface InstancetypeSize {
  cpu?: { guest?: number };
  memory?: { guest?: string };
}
