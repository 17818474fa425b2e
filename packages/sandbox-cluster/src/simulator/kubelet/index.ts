import { SimulatorContext } from '../SimulatorContext';
import { ClaimBinder } from './ClaimBinder';
import { Kubelet } from './Kubelet';
import { NodeMonitor } from './NodeMonitor';
import { registerNodes } from './registerNodes';
import { registerStorage } from './registerStorage';
import { Scheduler } from './Scheduler';
import { VolumeSnapshotter } from './volumeSnapshot/VolumeSnapshotter';

/**
 * Plays the nodes and what brings pods and volumes onto them: kubelets, the
 * scheduler, and the volume and snapshot controllers with the storage's
 * drivers.
 *
 * @returns what to do once it is known what there is
 * @internal
 */
export function playKubelet(context: SimulatorContext): () => Promise<void> {
  Scheduler.create(context);
  ClaimBinder.create(context);
  VolumeSnapshotter.create(context);
  Kubelet.create(context);
  NodeMonitor.create(context);
  return async () => {
    await registerNodes(context);
    await registerStorage(context);
  };
}
