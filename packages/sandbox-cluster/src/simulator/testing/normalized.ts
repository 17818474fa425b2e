import { isMap } from '../../objects/json';

/** What is never the same twice, and by what it is told. */
const variable: [RegExp, string][] = [
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, 'UID'],
  [/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'TIME'],
  [/\b(virt-launcher-[a-z0-9.-]+?)-[a-z0-9]{5}\b/g, '$1-POD'],
  [/\b10\.\d+\.\d+\.\d+\b/g, 'ADDRESS'],
  [/\b02(:[0-9a-f]{2}){5}\b/g, 'MAC'],
  [/\bnode\d+\b/g, 'NODE'],
  [/\b\d+(\/\d+)?(?= (nodes|Insufficient|No preemption))/g, 'SOME'],
  [/\b(rec-[a-z0-9]+|r\d+-\d+|life-\d+)\b/g, 'NAMESPACE'],
];

const counted = ['resourceVersion', 'generation', 'managedFields'];

/**
 * An object without what differs from one cluster to the next: identities,
 * times, addresses and versions.
 *
 * @internal
 */
export function normalized(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(normalized);
  if (isMap(value)) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !counted.includes(key))
        .map(([key, one]) => [replaced(key), normalized(one)]),
    );
  }
  return typeof value === 'string' ? replaced(value) : value;
}

function replaced(text: string): string {
  return variable.reduce(
    (result, [pattern, by]) => result.replace(pattern, by),
    text,
  );
}
