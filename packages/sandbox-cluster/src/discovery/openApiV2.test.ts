import { ResourceTable } from '../resources/ResourceTable';
import { openApiV2 } from './openApiV2';

const document = openApiV2(ResourceTable.create()) as {
  swagger: string;
  paths: Record<string, Record<string, object>>;
  definitions: Record<string, { properties?: object }>;
};

describe('the OpenAPI 2 document', () => {
  it('describes kinds by their group, version and name', () => {
    expect(document.swagger).toBe('2.0');
    expect(document.definitions['io.kubevirt.v1.VirtualMachine']).toMatchObject(
      {
        properties: {
          spec: { $ref: expect.stringMatching('^#/definitions/') },
        },
        'x-kubernetes-group-version-kind': [
          { group: 'kubevirt.io', version: 'v1', kind: 'VirtualMachine' },
        ],
      },
    );
  });

  it('defines all that it refers to', () => {
    const references = JSON.stringify(document).matchAll(
      /"\$ref":"#\/definitions\/([^"]+)"/g,
    );
    const missing = [...references]
      .map(([, name]) => name)
      .filter(name => !(name in document.definitions));
    expect(missing).toEqual([]);
  });

  it('says how objects are written', () => {
    const path =
      '/apis/kubevirt.io/v1/namespaces/{namespace}/virtualmachines/{name}';
    expect(document.paths[path].patch).toMatchObject({
      parameters: expect.arrayContaining([
        { name: 'dryRun', in: 'query', type: 'string', uniqueItems: true },
      ]),
      'x-kubernetes-action': 'patch',
    });
  });
});
