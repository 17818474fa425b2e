import { SimulatorContext } from '../SimulatorContext';
import { DataVolumeController } from './DataVolumeController';

/**
 * Plays CDI.
 *
 * @internal
 */
export function playCdi(context: SimulatorContext): void {
  DataVolumeController.create(context);
}
