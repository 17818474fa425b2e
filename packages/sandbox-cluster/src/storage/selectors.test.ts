import * as fc from 'fast-check';
import { ApiObject } from '../objects/ApiObject';
import { ResourceTable } from '../resources/ResourceTable';
import { parseFieldSelector } from './fieldSelector';
import { parseLabelSelector } from './labelSelector';

describe('a label selector', () => {
  const labels = { app: 'web', tier: 'front', weight: '5' };

  it.each([
    ['', true],
    ['app', true],
    ['app=web', true],
    ['app==web', true],
    ['app!=web', false],
    ['other!=web', true],
    ['!other', true],
    ['!app', false],
    ['app in (web, db)', true],
    ['app notin (web, db)', false],
    ['other notin (web)', true],
    ['app=web,tier=front', true],
    ['app=web,tier=back', false],
    ['weight>4', true],
    ['weight<4', false],
    ['app=', false],
  ])('%s: %s', (selector, expected) => {
    expect(parseLabelSelector(selector)(labels)).toBe(expected);
  });

  it('fits what has no labels only where nothing is asked to be there', () => {
    expect(parseLabelSelector('!app')(undefined)).toBe(true);
    expect(parseLabelSelector('app')(undefined)).toBe(false);
  });

  it('tells apart what is in a set and what is not', () => {
    const word = fc.stringMatching(/^[a-z]{1,4}$/);
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 4 }),
        word,
        (values, value) => {
          const list = `(${values.join(',')})`;
          const inside = parseLabelSelector(`app in ${list}`)({ app: value });
          expect(inside).toBe(values.includes(value));
          expect(parseLabelSelector(`app notin ${list}`)({ app: value })).toBe(
            !inside,
          );
        },
      ),
    );
  });

  it.each([
    ['app=web tier', "found 'tier', expected: ',' or 'end of string'"],
    ['app=web,', "found '', expected: identifier after ','"],
    ['app in web', "unable to parse requirement: found 'web' expected: '('"],
    [
      'app is web',
      "unable to parse requirement: found 'is', expected: in, notin, =, ==, !=, gt, lt",
    ],
    ['=web', "found '=', expected: !, identifier, or 'end of string'"],
  ])('is refused as %s', (selector, why) => {
    expect(() => parseLabelSelector(selector)).toThrow(
      expect.objectContaining({
        code: 400,
        message: why,
      }),
    );
  });

  it('is refused with a value that no label can have', () => {
    expect(() => parseLabelSelector('app=-')).toThrow(
      /^unable to parse requirement: values\[0\]\[app\]: Invalid value: "-": a valid label must be/,
    );
  });
});

describe('a field selector', () => {
  const resources = ResourceTable.create();
  const pods = resources.byKind('v1', 'Pod')!;
  const machines = resources.byKind('kubevirt.io/v1', 'VirtualMachine')!;
  const pod: ApiObject = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: 'a',
      namespace: 'x',
      uid: 'a',
      resourceVersion: '1',
      creationTimestamp: '2026-01-01T00:00:00Z',
    },
    spec: { nodeName: 'node-1' },
    status: { phase: 'Running' },
  };

  it.each([
    ['metadata.name=a', true],
    ['metadata.name==b', false],
    ['metadata.name!=a', false],
    ['metadata.namespace=x,status.phase=Running', true],
    ['spec.nodeName=node-2', false],
    ['spec.hostNetwork=false', true],
    ['status.podIP=', true],
    ['', true],
  ])('%s: %s', (selector, expected) => {
    expect(parseFieldSelector(selector, pods)(pod)).toBe(expected);
  });

  it.each([
    ['spec.image=x', pods, 'field label not supported: spec.image'],
    ['status.phase=x', machines, 'field label not supported: status.phase'],
    ['what', pods, "invalid selector: 'what'; can't understand 'what'"],
  ])('%s is refused', (selector, definition, message) => {
    expect(() => parseFieldSelector(selector, definition)).toThrow(
      expect.objectContaining({ code: 400, message }),
    );
  });
});
