import { RenderProfile } from '../render';
import { VirtualMachineValues } from '../values';
import { Finding } from './Finding';

/**
 * What a rule looks at.
 *
 * @internal
 */
export interface CheckContext {
  name: string;
  values: VirtualMachineValues;
  /** The values as they were given, before the defaults were filled in. */
  input: Record<string, unknown>;
  profile: RenderProfile;
}

/**
 * Something that `check` looks for. Paths in its findings are those of the
 * complete values.
 *
 * @internal
 */
export type Rule = (context: CheckContext) => Finding[];
