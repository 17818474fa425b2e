import { SimulatorContext } from '../SimulatorContext';
import { ClaimBinder } from './ClaimBinder';
import { Kubelet } from './Kubelet';
import { NodeMonitor } from './NodeMonitor';
import { registerNodes } from './registerNodes';
import { Scheduler } from './Scheduler';

/**
 * Plays the nodes and what brings pods and volumes onto them: kubelets, the
 * scheduler, the volume controller with its provisioners.
 *
 * @returns what to do once it is known what there is
 * @internal
 */
export function playKubelet(context: SimulatorContext): () => Promise<void> {
  Scheduler.create(context);
  ClaimBinder.create(context);
  Kubelet.create(context);
  NodeMonitor.create(context);
  return () => registerNodes(context);
}
