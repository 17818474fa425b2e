import fc from 'fast-check';
import { resourcePath } from './resourcePath';
import { resources } from './resources';

const { virtualMachines, pods, nodes } = resources;

describe('resourcePath', () => {
  it.each([
    [pods, {}, '/api/v1/pods'],
    [pods, { namespace: 'team-a' }, '/api/v1/namespaces/team-a/pods'],
    [
      virtualMachines,
      { namespace: 'team-a', name: 'web' },
      '/apis/kubevirt.io/v1/namespaces/team-a/virtualmachines/web',
    ],
    [
      virtualMachines,
      { namespace: 'team-a', name: 'web', subresource: 'portforward/22/tcp' },
      '/apis/kubevirt.io/v1/namespaces/team-a/virtualmachines/web/portforward/22/tcp',
    ],
    [nodes, { name: 'node-1' }, '/api/v1/nodes/node-1'],
    [nodes, { namespace: 'team-a', name: 'node-1' }, '/api/v1/nodes/node-1'],
  ])('%#: leads to %3$s', (type, key, path) => {
    expect(resourcePath(type, key)).toBe(path);
  });

  it.each([
    { namespace: 'team-a', name: '' },
    { namespace: 'team-a', name: '..' },
    { namespace: '.', name: 'web' },
    { namespace: '', name: 'web' },
    { namespace: 'team-a', name: 'web', subresource: '../start' },
    { namespace: 'team-a', name: 'web', subresource: '' },
  ])('refuses %j', key => {
    expect(() => resourcePath(virtualMachines, key)).toThrow(
      'cannot be a namespace, a name or a subresource',
    );
  });

  it('refuses a name without the namespace it needs', () => {
    expect(() => resourcePath(virtualMachines, { name: 'web' })).toThrow(
      'VirtualMachine web needs a namespace',
    );
  });

  it('leads nowhere but to the name, whatever it is', () => {
    const segment = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter(text => text !== '.' && text !== '..');
    fc.assert(
      fc.property(segment, segment, (namespace, name) => {
        const path = resourcePath(pods, { namespace, name });
        const { pathname, search, hash } = new URL(`http://host${path}`);
        const segments = pathname.split('/').map(decodeURIComponent);
        expect(segments).toEqual([
          '',
          'api',
          'v1',
          'namespaces',
          namespace,
          'pods',
          name,
        ]);
        expect(search + hash).toBe('');
      }),
    );
  });
});
