import { InputError } from '@backstage/errors';
import { ResourceType } from './KubernetesClient';

/**
 * The path of a collection, an object or a subresource.
 *
 * @param type - the kind of object
 * @param key - the namespace and name, and the subresource, as far as the path
 *   goes; a subresource may have several segments, `portforward/22/tcp`
 * @throws InputError where a segment is empty, `.` or `..`
 * @internal
 */
export function resourcePath(
  type: ResourceType,
  key: { namespace?: string; name?: string; subresource?: string } = {},
): string {
  const segments = type.group
    ? ['apis', type.group, type.version]
    : ['api', type.version];
  if (type.namespaced && key.namespace !== undefined) {
    segments.push('namespaces', key.namespace);
  } else if (type.namespaced && key.name !== undefined) {
    throw new InputError(
      `${type.kind} ${key.name} needs a namespace, and none was given`,
    );
  }
  segments.push(type.plural);
  if (key.name !== undefined) {
    segments.push(key.name);
  }
  if (key.subresource !== undefined) {
    segments.push(...key.subresource.split('/'));
  }
  return `/${segments.map(encodeSegment).join('/')}`;
}

/** `.` and `..` survive encodeURIComponent, and would lead elsewhere. */
function encodeSegment(segment: string): string {
  if (segment === '' || segment === '.' || segment === '..') {
    throw new InputError(
      `"${segment}" cannot be a namespace, a name or a subresource`,
    );
  }
  return encodeURIComponent(segment);
}
