import { ValuesForm } from '../values';
import { isRecord } from '../values/isRecord';

const template = 'rootDisk.dataVolume.template';
const dataVolume = 'rootDisk.dataVolume';

/**
 * Turns a path in the complete values into one in the values as they were
 * given: in the form `0.1.2` the parts of the root disk's template are
 * elsewhere.
 *
 * @param path - a path in the complete values
 * @param form - the form of the values as given
 * @param input - the values as given
 * @internal
 */
export function pathInForm(
  path: string,
  form: ValuesForm,
  input: Record<string, unknown>,
): string {
  if (form === '0.1.1' || !path.startsWith(template)) {
    return path;
  }
  const rest = path.slice(template.length);
  if (rest.startsWith('.source') && !usesSource(input)) {
    return `${dataVolume}.fromOCIRegistry`;
  }
  return `${dataVolume}${rest}`;
}

function usesSource(input: Record<string, unknown>): boolean {
  const rootDisk = isRecord(input.rootDisk) ? input.rootDisk : {};
  const given = isRecord(rootDisk.dataVolume) ? rootDisk.dataVolume : {};
  return isRecord(given.fromOCIRegistry)
    ? given.fromOCIRegistry.enabled === false
    : isRecord(given.source);
}
