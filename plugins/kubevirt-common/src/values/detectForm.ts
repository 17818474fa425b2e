import { Finding } from '../check/Finding';
import { error } from '../check/findings';
import { isRecord } from './isRecord';
import { ValuesForm } from './ValuesForm';

/**
 * Tells the two forms of values apart by the keys of which only one has any
 * knowledge. Values without such a key are of the form `0.1.1`.
 *
 * @param input - the values as they were given
 * @returns the form, or why it is both
 * @internal
 */
export function detectForm(
  input: Record<string, unknown>,
): { form: ValuesForm } | { mixed: Finding } {
  const rootDisk = recordAt(input, 'rootDisk');
  const dataVolume = recordAt(rootDisk, 'dataVolume');
  const image = recordAt(rootDisk, 'containerDisk').image;

  const older = [
    ...(isGiven(dataVolume.template) ? ['rootDisk.dataVolume.template'] : []),
    ...(typeof image === 'string' ? ['rootDisk.containerDisk.image'] : []),
  ];
  const newer = [
    ...['fromOCIRegistry', 'source', 'pvc']
      .filter(key => isGiven(dataVolume[key]))
      .map(key => `rootDisk.dataVolume.${key}`),
    ...(isRecord(image) ? ['rootDisk.containerDisk.image'] : []),
  ];
  if (!older.length || !newer.length) {
    return { form: newer.length ? '0.1.2' : '0.1.1' };
  }
  return {
    mixed: error('mixed-forms', newer[0], {
      older: older.join(', '),
      newer: newer.join(', '),
      first: older[0],
    }),
  };
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function recordAt(
  record: Record<string, unknown>,
  key: string,
): Record<string, unknown> {
  const value = record[key];
  return isRecord(value) ? value : {};
}
