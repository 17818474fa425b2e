import { ObjectId } from '../storage/ObjectStore';
import { ResourceDefinition } from './ResourceDefinition';

/** Resources that storage knows by another name. */
const otherNames: Record<string, string> = {
  endpoints: 'services/endpoints',
  nodes: 'minions',
  replicationcontrollers: 'controllers',
  services: 'services/specs',
};

/**
 * The key under which an API server stores an object, as its errors say it.
 *
 * @internal
 */
export function storageKey(
  { group, plural, custom, namespaced }: ResourceDefinition,
  { namespace, name }: ObjectId,
): string {
  const resource = custom ? `${group}/${plural}` : otherNames[plural] ?? plural;
  return ['/registry', resource, ...(namespaced ? [namespace] : []), name].join(
    '/',
  );
}
