import { StoreEvent } from '../storage/ObjectStore';

/**
 * A part of kube-controller-manager. It is told of every write, and works on
 * what it has gathered one macrotask later.
 *
 * @internal
 */
export interface Controller {
  /** @returns whether there is something to do */
  observe(resource: string, event: StoreEvent): boolean;
  run(): void;
}
