import { PolicyRule } from '../seed/clusterRole';
import { missingRules } from './missingRules';

const rule = (
  apiGroups: string[],
  resources: string[],
  verbs: string[],
  resourceNames?: string[],
): PolicyRule => ({
  apiGroups,
  resources,
  verbs,
  ...(resourceNames && { resourceNames }),
});

describe('missingRules', () => {
  it.each<[string, PolicyRule[], PolicyRule[], PolicyRule[]]>([
    [
      'nothing, where all is held',
      [rule([''], ['pods', 'secrets'], ['get', 'list'])],
      [rule([''], ['pods'], ['get'])],
      [],
    ],
    [
      'the verbs together that are missing of a resource',
      [rule([''], ['pods'], ['get'])],
      [rule([''], ['pods', 'secrets'], ['get', 'list'])],
      [
        rule([''], ['pods'], ['list']),
        rule([''], ['secrets'], ['get', 'list']),
      ],
    ],
    [
      'nothing, where * is held',
      [rule(['*'], ['*'], ['*'])],
      [rule(['a'], ['b/c'], ['d'])],
      [],
    ],
    [
      '*, where all verbs are held one by one',
      [rule([''], ['pods'], ['get'])],
      [rule([''], ['pods'], ['*'])],
      [rule([''], ['pods'], ['*'])],
    ],
    [
      'nothing of a subresource that is held everywhere',
      [rule([''], ['*/scale'], ['get'])],
      [rule([''], ['x/scale'], ['get'])],
      [],
    ],
    [
      'one of two names',
      [rule([''], ['pods'], ['get'], ['a'])],
      [rule([''], ['pods'], ['get'], ['a', 'b'])],
      [rule([''], ['pods'], ['get'], ['b'])],
    ],
    [
      'all names, where some are held',
      [rule([''], ['pods'], ['get'], ['a'])],
      [rule([''], ['pods'], ['get'])],
      [rule([''], ['pods'], ['get'])],
    ],
    [
      'a path outside of what is held',
      [{ verbs: ['get'], nonResourceURLs: ['/healthz/*'] }],
      [{ verbs: ['get'], nonResourceURLs: ['/healthz/a', '/version'] }],
      [{ verbs: ['get'], nonResourceURLs: ['/version'] }],
    ],
  ])('finds %s', (_, held, wanted, missing) => {
    expect(missingRules(held, wanted)).toEqual(missing);
  });
});
