import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DataVolume,
  PersistentVolumeClaim,
  Pod,
  VirtualMachine,
  VirtualMachineInstance,
} from '../model';

/**
 * One moment in the lives of recorded machines.
 *
 * @internal
 */
export interface RecordedStep {
  /** Which recording, and which step of it. */
  title: string;
  printableStatus: Record<string, string>;
  objects: {
    virtualMachines: VirtualMachine[];
    virtualMachineInstances: VirtualMachineInstance[];
    dataVolumes: DataVolume[];
    persistentVolumeClaims: PersistentVolumeClaim[];
    pods: Pod[];
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
      const recording: { steps: (RecordedStep & { step: string })[] } =
        JSON.parse(readFileSync(join(folder, file), 'utf8'));
      return recording.steps.map(step => ({
        ...step,
        title: `${file.replace('.json', '')}: ${step.step}`,
      }));
    });
}
