import { VirtualMachineValues } from '../values';
import { RenderProfile } from './RenderedManifests';

/**
 * What is to be rendered.
 *
 * @public
 */
export interface RenderOptions {
  /** Name of the VM and of its Service and root disk's claim; see `checkName`. */
  name: string;
  namespace: string;
  /** As `parseValues` returns them. */
  values: VirtualMachineValues;
  profile: RenderProfile;
  /** Put on every object, besides what the values and the profile say. */
  metadata?: {
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
}
