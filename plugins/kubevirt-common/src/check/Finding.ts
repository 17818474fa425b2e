/**
 * Something that is wrong with a virtual machine's name or values, or worth
 * knowing, before anything is sent to a cluster.
 *
 * @public
 */
export interface Finding {
  /** Which field: `name`, `namespace`, or a path in the values such as `network.ports[0].name`; empty for the values as a whole. */
  path: string;
  /** `error` would be refused or could not work, `warning` may well not be meant, `hint` is worth knowing. */
  severity: 'error' | 'warning' | 'hint';
  /** Stable name of the rule, `port-name` for instance. */
  code: string;
  /** One sentence: what is wrong, with the value. Never holds cloud-init text. */
  message: string;
  /** One sentence: what would be right. */
  suggestion?: string;
}
