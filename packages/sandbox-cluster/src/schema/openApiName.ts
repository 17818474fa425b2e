/**
 * The name that a built-in type has in OpenAPI documents:
 * `io.k8s.api.core.v1.ServicePort` for `kuber.IoK8sApiCoreV1ServicePort`.
 *
 * @param type - the name of its type in `@kubevirt-ui-ext/kubevirt-api`
 *
 * @internal
 */
export function openApiName(type: string): string {
  const [, path, version, kind] =
    /^kuber\.(.+?)(V\d+(?:(?:alpha|beta)\d+)?)(?=[A-Z])(.+)$/.exec(type) ?? [];
  if (!kind) {
    return type;
  }
  const packages = path
    .replace(/(?!^)(?=[A-Z])/g, '.')
    .toLowerCase()
    .replace('apiextensions.apiserver', 'apiextensions-apiserver');
  return `${packages}.${version.toLowerCase()}.${kind}`;
}
