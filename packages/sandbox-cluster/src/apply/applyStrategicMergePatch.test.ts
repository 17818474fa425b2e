import { ResourceTable } from '../resources/ResourceTable';
import { schemaOf } from '../schema/schemaOf';
import { applyStrategicMergePatch } from './applyStrategicMergePatch';

const resources = ResourceTable.create();
const schema = schemaOf(resources.byKind('v1', 'Pod')!);

describe('a strategic merge patch', () => {
  it.each([
    [
      'merges maps',
      { metadata: { labels: { a: '1', b: '2' } } },
      { metadata: { labels: { b: null, c: '3' } } },
      { metadata: { labels: { a: '1', c: '3' } } },
    ],
    [
      'merges keyed lists by their key, new items first',
      { spec: { containers: [{ name: 'a', image: 'x' }] } },
      { spec: { containers: [{ name: 'b' }, { name: 'a', image: 'y' }] } },
      { spec: { containers: [{ name: 'b' }, { name: 'a', image: 'y' }] } },
    ],
    [
      'deletes an item on demand',
      { spec: { containers: [{ name: 'a' }, { name: 'b' }] } },
      { spec: { containers: [{ name: 'a', $patch: 'delete' }] } },
      { spec: { containers: [{ name: 'b' }] } },
    ],
    [
      'replaces a map on demand',
      { metadata: { labels: { a: '1' } } },
      { metadata: { labels: { $patch: 'replace', b: '2' } } },
      { metadata: { labels: { b: '2' } } },
    ],
    [
      'replaces lists that have no key',
      { spec: { containers: [{ name: 'a', args: ['1', '2'] }] } },
      { spec: { containers: [{ name: 'a', args: ['3'] }] } },
      { spec: { containers: [{ name: 'a', args: ['3'] }] } },
    ],
    [
      'orders the items as asked',
      { spec: { containers: [{ name: 'a' }, { name: 'b' }] } },
      {
        spec: {
          $setElementOrder$containers: undefined,
          '$setElementOrder/containers': [{ name: 'b' }, { name: 'a' }],
          containers: [{ name: 'b', image: 'x' }],
        },
      },
      { spec: { containers: [{ name: 'b', image: 'x' }, { name: 'a' }] } },
    ],
  ])('%s', (_, target, patch, expected) => {
    expect(applyStrategicMergePatch(schema, target, patch)).toEqual(expected);
  });
});
