/**
 * Something that happened to the virtual machine or one of its objects.
 *
 * @public
 */
export interface TimelineEntry {
  /** Opaque; stays the same when it happens again and when others come. */
  id: string;
  /** RFC 3339. */
  at: string;
  kind: string;
  name: string;
  type: 'Normal' | 'Warning' | 'Phase' | 'Condition';
  reason: string;
  message: string;
  /** How often, where more than once. */
  count: number;
}
