/**
 * Whether a condition's present status is good news, bad news or neither.
 *
 * @public
 */
export type Polarity = 'good' | 'bad' | 'neutral';

/**
 * A condition of one of the virtual machine's objects, with what it means.
 *
 * @public
 */
export interface ConditionView {
  /** Kind of the object that carries it. */
  kind: string;
  /** Name of the object that carries it. */
  name: string;
  type: string;
  status: string;
  polarity: Polarity;
  reason?: string;
  message?: string;
  since?: string;
}
