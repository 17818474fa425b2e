import { SimulatorContext } from '../SimulatorContext';
import { InstanceController } from './instance/InstanceController';
import { MachineController } from './machine/MachineController';
import { NodeController } from './NodeController';

/**
 * Plays virt-controller.
 *
 * @internal
 */
export function playVirtController(context: SimulatorContext): void {
  MachineController.create(context);
  InstanceController.create(context);
  NodeController.create(context);
}
