/**
 * A place where a Kubernetes object may say something about itself.
 *
 * @internal
 */
export interface FieldSource {
  /** Whose metadata: the virtual machine's or its namespace's. */
  readonly of: 'machine' | 'namespace';
  readonly part: 'annotations' | 'labels';
  readonly key: string;
}

/**
 * For each field of an entity where its value comes from: the first place that
 * has a usable one, or all of them for tags and links.
 *
 * @internal
 */
export type EntityRules = Readonly<Record<RuledField, readonly FieldSource[]>>;

/** @internal */
export const ruledFields = [
  'owner',
  'system',
  'lifecycle',
  'title',
  'description',
  'tags',
  'links',
  'component',
] as const;

/** @internal */
export type RuledField = (typeof ruledFields)[number];
