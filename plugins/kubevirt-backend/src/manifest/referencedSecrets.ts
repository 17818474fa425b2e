/** Fields that hold a Secret's name, or an object with its name. */
const FIELDS = new Set([
  'secretName',
  'imagePullSecret',
  'secretRef',
  'networkDataSecretRef',
  'secretExtraHeaders',
  'secret',
]);

/**
 * The names of the Secrets that objects refer to.
 *
 * @param objects - virtual machines, instances, DataVolumes
 * @returns each once, in alphabetical order
 * @internal
 */
export function referencedSecrets(objects: object[]): string[] {
  return [...new Set(objects.flatMap(object => namesIn(object)))].sort();
}

function namesIn(value: object): string[] {
  return Object.entries(value).flatMap(([key, item]) => [
    ...(FIELDS.has(key) ? namesOf(item) : []),
    ...(typeof item === 'object' && item !== null ? namesIn(item) : []),
  ]);
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(namesOf);
  }
  const name =
    typeof value === 'object' && value !== null && 'name' in value
      ? value.name
      : value;
  return typeof name === 'string' && name !== '' ? [name] : [];
}
