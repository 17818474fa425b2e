import { KubernetesObject } from '../../objects';
import { key } from './key';

/** The key under which an object's dependants are found. @internal */
export function ownedBy(object: KubernetesObject | undefined): string[] {
  return object?.metadata?.uid ? [key.owner(object.metadata.uid)] : [];
}

/** The keys under which the events about objects are found. @internal */
export function about(
  kind: string,
  names: string[],
  namespace: string,
): string[] {
  return names.map(name => key.about(namespace, kind, name));
}

/**
 * The names of objects, in their order.
 *
 * @internal
 */
export function namesOf(objects: KubernetesObject[]): string[] {
  return objects.flatMap(object => object.metadata?.name ?? []);
}

/** Each once, in their first order. @internal */
export function unique<T>(objects: T[]): T[] {
  return [...new Set(objects)];
}
