/**
 * How a key's values are read: `text` is contained in the field, or all of it
 * after `=`; `mac` likewise, in any notation; `number`, `quantity` and `age` can be compared.
 *
 * @public
 */
export type QueryKeyKind =
  | 'text'
  | 'number'
  | 'quantity'
  | 'age'
  | 'mac'
  | 'address'
  | 'has'
  | 'label';

/**
 * What a query can ask for.
 *
 * @public
 */
export const queryKeys = {
  name: 'text',
  status: 'text',
  problem: 'text',
  cluster: 'text',
  ns: 'text',
  node: 'text',
  owner: 'text',
  system: 'text',
  os: 'text',
  image: 'text',
  claim: 'text',
  gpu: 'text',
  device: 'text',
  instancetype: 'text',
  mac: 'mac',
  ip: 'address',
  port: 'number',
  cpu: 'number',
  memory: 'quantity',
  age: 'age',
  has: 'has',
  label: 'label',
} as const satisfies Record<string, QueryKeyKind>;

/** @public */
export type QueryKey = keyof typeof queryKeys;

/** What `has:` can be followed by. @public */
export const queryFeatures = [
  'problem',
  'gpu',
  'device',
  'ip',
  'mac',
  'image',
  'owner',
  'system',
  'claim',
  'node',
  'os',
  'instancetype',
  'port',
] as const;

/** @public */
export type QueryFeature = (typeof queryFeatures)[number];
