import { ResourceTable } from '../resources/ResourceTable';
import { openApiV2 } from './openApiV2';

const document = openApiV2(ResourceTable.create());

describe('the OpenAPI 2 document', () => {
  it('describes kinds by their group, version and name', () => {
    expect(document.swagger).toBe('2.0');
    expect(document.definitions['io.kubevirt.v1.VirtualMachine']).toMatchObject(
      {
        properties: {
          metadata: { $ref: expect.stringMatching('^#/definitions/') },
          spec: { type: 'object' },
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

  it('tells core types from those of KubeVirt with the same name', () => {
    const { properties: ofPods } =
      document.definitions['io.k8s.api.core.v1.Volume'];
    expect(ofPods).toHaveProperty('emptyDir');
    expect(document.definitions['io.kubevirt.v1.VirtualMachine']).toMatchObject(
      {
        properties: {
          spec: {
            properties: {
              template: {
                properties: {
                  spec: {
                    properties: {
                      volumes: {
                        items: {
                          properties: { containerDisk: { type: 'object' } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    );
  });

  it('says of a kind that others contain which one it is', () => {
    expect(
      document.definitions['io.k8s.api.core.v1.PersistentVolumeClaim'],
    ).toMatchObject({
      'x-kubernetes-group-version-kind': [
        { group: '', version: 'v1', kind: 'PersistentVolumeClaim' },
      ],
    });
  });

  it('leaves open what kinds have that nobody described', () => {
    expect(
      document.definitions['io.kubevirt.cdi.v1beta1.StorageProfile'],
    ).toEqual({
      type: 'object',
      'x-kubernetes-preserve-unknown-fields': true,
      'x-kubernetes-group-version-kind': [
        {
          group: 'cdi.kubevirt.io',
          version: 'v1beta1',
          kind: 'StorageProfile',
        },
      ],
    });
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
