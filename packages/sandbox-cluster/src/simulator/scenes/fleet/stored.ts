import { randomUUID } from 'node:crypto';
import { KubeObject } from '../../model';

/**
 * Gives an object what the API server would give it, so that others can name
 * it as their owner.
 *
 * @internal
 */
export function stored<T extends KubeObject>(object: T): T {
  const { name, generateName } = object.metadata;
  const uid = randomUUID();
  return {
    ...object,
    metadata: {
      ...object.metadata,
      name: name || `${generateName}${uid.slice(0, 5)}`,
      uid,
      generation: 1,
    },
  };
}
