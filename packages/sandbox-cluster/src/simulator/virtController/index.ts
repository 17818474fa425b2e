import { SimulatorContext } from '../SimulatorContext';
import { InstanceController } from './instance/InstanceController';
import { MachineController } from './machine/MachineController';

/**
 * Plays virt-controller.
 *
 * @internal
 */
export function playVirtController(context: SimulatorContext): void {
  MachineController.create(context);
  InstanceController.create(context);
}
