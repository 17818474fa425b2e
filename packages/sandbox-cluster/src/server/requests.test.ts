import { ResourceTable } from '../resources/ResourceTable';
import { negotiate } from './negotiate';
import { parseRequest } from './parseRequest';

describe('parseRequest', () => {
  const resources = ResourceTable.create();

  it.each([
    ['GET', '/api/v1/namespaces', { verb: 'list', resource: 'namespaces' }],
    [
      'GET',
      '/api/v1/namespaces/a',
      { verb: 'get', resource: 'namespaces', name: 'a', namespace: 'a' },
    ],
    [
      'PUT',
      '/api/v1/namespaces/a/finalize',
      { verb: 'update', resource: 'namespaces', subresource: 'finalize' },
    ],
    [
      'GET',
      '/api/v1/namespaces/a/pods/b/log',
      { verb: 'get', resource: 'pods', subresource: 'log', namespace: 'a' },
    ],
    ['GET', '/api/v1/pods?watch=1', { verb: 'watch', resource: 'pods' }],
    ['GET', '/api/v1/pods?fieldSelector=metadata.name%3Da', { name: 'a' }],
    ['GET', '/api/v1/pods?watch=false', { verb: 'list' }],
    ['GET', '/api/v1/watch/pods', { verb: 'watch', resource: 'pods' }],
    ['DELETE', '/api/v1/pods', { verb: 'deletecollection' }],
    [
      'PUT',
      '/apis/subresources.kubevirt.io/v1/namespaces/a/virtualmachines/b/start',
      {
        verb: 'update',
        group: 'subresources.kubevirt.io',
        resource: 'virtualmachines',
        name: 'b',
        subresource: 'start',
      },
    ],
    [
      'GET',
      '/apis/subresources.kubevirt.io/v1/namespaces/a/virtualmachineinstances/b/vnc/screenshot',
      { subresource: 'vnc/screenshot' },
    ],
    ['GET', '/version', { isResourceRequest: false, verb: 'get' }],
    ['GET', '/apis/apps/v1', { isResourceRequest: false }],
    ['GET', '/api/v1/pods/a%2Fb', { name: 'a/b' }],
  ])('%s %s', (method, url, expected) => {
    expect(parseRequest(method, url, resources)).toMatchObject(expected);
  });

  it('finds the definition of a resource, where there is one', () => {
    const of = (url: string) => parseRequest('GET', url, resources).definition;
    expect(of('/apis/kubevirt.io/v1/virtualmachines')?.kind).toBe(
      'VirtualMachine',
    );
    expect(of('/apis/kubevirt.io/v2/virtualmachines')).toBeUndefined();
  });
});

describe('negotiate', () => {
  const table = 'application/json;as=Table;v=v1;g=meta.k8s.io';

  it.each([
    [undefined, { encoding: 'json' }],
    ['*/*', { encoding: 'json' }],
    ['application/yaml', { encoding: 'yaml' }],
    [`${table},application/json`, { as: 'Table', version: 'v1' }],
    [`application/json;q=0.5,application/yaml`, { encoding: 'yaml' }],
    ['application/json;q=0', { encoding: 'json' }],
    ['application/json;pretty=1', { encoding: 'json', pretty: true }],
    [
      'application/vnd.kubernetes.protobuf,application/json',
      { encoding: 'json' },
    ],
    [
      'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
      { as: 'PartialObjectMetadataList' },
    ],
    ['application/json;as=Chair;g=meta.k8s.io;v=v1,*/*', { encoding: 'json' }],
  ])('%s', (accept, expected) => {
    expect(negotiate(accept)).toMatchObject(expected);
  });

  it.each([
    'text/html',
    'APPLICATION/JSON',
    'application/vnd.kubernetes.protobuf',
  ])('has nothing for %s', accept => {
    expect(negotiate(accept)).toBeUndefined();
  });
});
