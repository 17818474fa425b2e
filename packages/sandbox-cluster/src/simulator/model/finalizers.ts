import { KubeObject } from './KubeObject';

/**
 * An object that cannot go before a finalizer is taken off.
 *
 * @internal
 */
export function withFinalizer<T extends KubeObject>(
  object: T,
  finalizer: string,
): T {
  const { finalizers = [] } = object.metadata;
  return finalizers.includes(finalizer)
    ? object
    : {
        ...object,
        metadata: {
          ...object.metadata,
          finalizers: [...finalizers, finalizer],
        },
      };
}

/**
 * An object without a finalizer; others stay.
 *
 * @internal
 */
export function withoutFinalizer<T extends KubeObject>(
  object: T,
  finalizer: string,
): T {
  const { finalizers = [] } = object.metadata;
  return finalizers.includes(finalizer)
    ? {
        ...object,
        metadata: {
          ...object.metadata,
          finalizers: finalizers.filter(one => one !== finalizer),
        },
      }
    : object;
}
