import { AccessAttributes } from './Authorizer';
import { ruleAllows } from './ruleAllows';

const asked = (change: Partial<AccessAttributes> = {}): AccessAttributes => ({
  user: { name: 'somebody', groups: [] },
  isResourceRequest: true,
  verb: 'get',
  group: '',
  resource: 'pods',
  ...change,
});

const pods = { verbs: ['get', 'list'], apiGroups: [''], resources: ['pods'] };

describe('a rule', () => {
  it.each([
    ['what it names', pods, asked(), true],
    ['another verb', pods, asked({ verb: 'delete' }), false],
    ['another group', pods, asked({ group: 'apps' }), false],
    ['another resource', pods, asked({ resource: 'secrets' }), false],
    ['a subresource', pods, asked({ subresource: 'log' }), false],
    [
      'a subresource that it names',
      { ...pods, resources: ['pods/log'] },
      asked({ subresource: 'log' }),
      true,
    ],
    [
      'a subresource of everything',
      { ...pods, resources: ['*/log'] },
      asked({ subresource: 'log' }),
      true,
    ],
    [
      'anything by *',
      { verbs: ['*'], apiGroups: ['*'], resources: ['*'] },
      asked({ verb: 'patch', subresource: 'status' }),
      true,
    ],
    [
      'an object that it names',
      { ...pods, resourceNames: ['a'] },
      asked({ name: 'a' }),
      true,
    ],
    [
      'another object',
      { ...pods, resourceNames: ['a'] },
      asked({ name: 'b' }),
      false,
    ],
    [
      'a list, where it names objects',
      { ...pods, resourceNames: ['a'] },
      asked({ verb: 'list' }),
      false,
    ],
    [
      'a URL below one with *',
      { verbs: ['get'], nonResourceURLs: ['/healthz/*'] },
      asked({ isResourceRequest: false, path: '/healthz/etcd' }),
      true,
    ],
    [
      'another URL',
      { verbs: ['get'], nonResourceURLs: ['/healthz'] },
      asked({ isResourceRequest: false, path: '/metrics' }),
      false,
    ],
  ])('on %s', (_, rule, attributes, allowed) => {
    expect(ruleAllows(rule, attributes)).toBe(allowed);
  });
});
