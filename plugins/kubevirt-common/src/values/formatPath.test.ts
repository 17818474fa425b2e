import { formatPath } from './formatPath';

describe('formatPath', () => {
  it.each([
    [[], ''],
    [['name'], 'name'],
    [['network', 'ports', 0, 'name'], 'network.ports[0].name'],
    [['resources', 'ephemeral-storage'], 'resources.ephemeral-storage'],
    [['labels', 'example.com/x'], 'labels["example.com/x"]'],
    [['labels', 'a"b'], 'labels["a\\"b"]'],
    [['labels', ''], 'labels[""]'],
  ])('writes %j as %s', (segments, path) => {
    expect(formatPath(segments)).toBe(path);
  });
});
