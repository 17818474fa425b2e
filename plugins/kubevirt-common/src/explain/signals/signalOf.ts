import { KubernetesObject } from '../../objects';
import { Signal } from '../Signal';

/**
 * A signal that a rule reads from an object itself, a field of its spec for
 * instance.
 *
 * @internal
 */
export function signalOf(options: {
  kind: string;
  object: KubernetesObject | undefined;
  field: string;
  text: string;
  since?: string;
  /** Empty where absent. */
  reason?: string;
  /** Whether it is a failure by itself; not where absent. */
  failing?: boolean;
}): Signal {
  const { kind, object, field, text, since } = options;
  const { reason = '', failing = false } = options;
  return {
    kind,
    name: object?.metadata?.name ?? '',
    field,
    reason,
    text,
    since,
    count: 1,
    failing,
  };
}
