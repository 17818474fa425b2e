import { openApiName } from './openApiName';

describe('openApiName', () => {
  it.each([
    ['kuber.IoK8sApiCoreV1ServicePort', 'io.k8s.api.core.v1.ServicePort'],
    [
      'kuber.IoK8sApimachineryPkgApisMetaV1ObjectMeta',
      'io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta',
    ],
    [
      'kuber.IoK8sApiextensionsApiserverPkgApisApiextensionsV1JSONSchemaProps',
      'io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.JSONSchemaProps',
    ],
    [
      'kuber.IoK8sApiCoreV1AWSElasticBlockStoreVolumeSource',
      'io.k8s.api.core.v1.AWSElasticBlockStoreVolumeSource',
    ],
  ])('%s is %s', (type, name) => {
    expect(openApiName(type)).toBe(name);
  });
});
