import { SimulatorContext } from '../SimulatorContext';
import { NodeLabeller } from './NodeLabeller';
import { VirtHandler } from './VirtHandler';

/**
 * Plays virt-handler, and libvirt below it.
 *
 * @internal
 */
export function playVirtHandler(context: SimulatorContext): void {
  NodeLabeller.create(context);
  VirtHandler.create(context);
}
