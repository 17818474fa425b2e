import { stringify } from 'yaml';
import { VirtualMachineValues } from './VirtualMachineValues';

/**
 * Writes values as YAML, in the form `0.1.1`. Reading them again with
 * `parseValues` gives the same values.
 *
 * @param values - as `parseValues` returns them
 * @returns a YAML document
 * @public
 */
export function printValues(values: VirtualMachineValues): string {
  return stringify(values, { aliasDuplicateObjects: false, lineWidth: 0 });
}
