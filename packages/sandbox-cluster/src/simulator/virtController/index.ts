import { SimulatorContext, writeAs } from '../SimulatorContext';
import { CloneController } from './clone/CloneController';
import { virtControllerIdentity } from './identity';
import { Instancetypes } from './instancetype/Instancetypes';
import { InstanceController } from './instance/InstanceController';
import { MachineController } from './machine/MachineController';
import { MigrationController } from './migration/MigrationController';
import { NodeController } from './NodeController';
import { RestoreController } from './restore/RestoreController';
import { SnapshotController } from './snapshot/SnapshotController';

/**
 * Plays virt-controller, and virt-operator as far as it brings instance types.
 *
 * @returns what to do once it is known what there is
 * @internal
 */
export function playVirtController(
  context: SimulatorContext,
): () => Promise<void> {
  const instancetypes = Instancetypes.create(context);
  MachineController.create(context);
  InstanceController.create(context);
  MigrationController.create(context);
  NodeController.create(context);
  SnapshotController.create(context);
  RestoreController.create(context);
  CloneController.create(context);
  return () =>
    instancetypes.install(writeAs(context, virtControllerIdentity).writer);
}
