/**
 * Something that an object says about itself and that may explain a problem.
 *
 * @internal
 */
export interface Signal {
  /** Kind of the object that says it. */
  kind: string;
  /** Name of that object. */
  name: string;
  /** Where it says it: `condition Synchronized`, `event FailedMount`, `container compute`, … */
  field: string;
  /** One word, as its writer chose it. */
  reason: string;
  /** Its words, verbatim. */
  text: string;
  /** RFC 3339. */
  since?: string;
  /** How often, for events. */
  count: number;
  /** Whether it is a failure by itself, which must be explained. */
  failing: boolean;
}
