import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DataVolume,
  KubeObject,
  PersistentVolumeClaim,
  Pod,
  VirtualMachine,
  VirtualMachineInstance,
} from '../model';

/**
 * An event, as far as it is the same in every cluster.
 *
 * @internal
 */
export interface RecordedEvent extends KubeObject {
  involvedObject: { kind: string; name: string };
  type: string;
  reason: string;
  message: string;
  source: { component: string };
  reportingComponent?: string;
}

/**
 * One moment in the lives of recorded machines.
 *
 * @internal
 */
export interface RecordedStep {
  /** Which recording, and which step of it. */
  title: string;
  /** The name of the recording. */
  life: string;
  /** What has just happened. */
  step: string;
  printableStatus: Record<string, string>;
  objects: {
    virtualMachines: VirtualMachine[];
    virtualMachineInstances: VirtualMachineInstance[];
    dataVolumes: DataVolume[];
    persistentVolumeClaims: PersistentVolumeClaim[];
    pods: Pod[];
    events: RecordedEvent[];
  };
}

// Only tests read it, from a checkout.
// eslint-disable-next-line no-restricted-syntax
const folder = join(__dirname, '../../../../../test/fixtures/vm-lifecycles');

/**
 * Reads the lives that a real virt-controller 1.9.0 wrote.
 *
 * @internal
 */
export function recordedSteps(): RecordedStep[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .flatMap(file => {
      const recording: { steps: RecordedStep[] } = JSON.parse(
        readFileSync(join(folder, file), 'utf8'),
      );
      const life = file.replace('.json', '');
      return recording.steps.map(step => ({
        ...step,
        life,
        title: `${life}: ${step.step}`,
      }));
    });
}
