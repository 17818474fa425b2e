import { isMap, jsonAt } from '../objects/json';

const uuid =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g;
const time = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/**
 * A value in which everything that differs from run to run is replaced by the
 * name of what it is: uids, versions, times, addresses and ports that were
 * allocated, tokens.
 *
 * @internal
 */
export function normalize(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items = value.map(item => normalize(item, key));
    return key === 'managedFields' ? sortManagers(items) : items;
  }
  if (isMap(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [
        name,
        normalize(each, name),
      ]),
    );
  }
  if (typeof value === 'number') {
    return key === 'nodePort' ? '<port>' : value;
  }
  if (typeof value !== 'string') {
    return value;
  }
  switch (key) {
    case 'resourceVersion':
      return '<version>';
    case 'continue':
      return value && '<token>';
    case 'serverAddress':
      return '<address>';
    case 'clusterIP':
    case 'clusterIPs':
      return value === 'None' ? value : '<ip>';
    default:
      return value
        .replace(uuid, '<uuid>')
        .replace(time, '<time>')
        .replace(/, current: \d+/, ', current: <version>');
  }
}

// Their order depends on the second in which each wrote.
function sortManagers(entries: unknown[]): unknown[] {
  const key = (entry: unknown) =>
    ['operation', 'manager', 'subresource']
      .map(name => jsonAt(entry, name) ?? '')
      .join(' ');
  return [...entries].sort((left, right) => (key(left) < key(right) ? -1 : 1));
}
