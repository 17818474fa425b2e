import { SimulatorContext } from '../SimulatorContext';
import { DataSourceController } from './DataSourceController';
import { DataVolumeController } from './DataVolumeController';
import { StorageProfileController } from './StorageProfileController';

/**
 * Plays CDI.
 *
 * @internal
 */
export function playCdi(context: SimulatorContext): void {
  DataVolumeController.create(context);
  DataSourceController.create(context);
  StorageProfileController.create(context);
}
