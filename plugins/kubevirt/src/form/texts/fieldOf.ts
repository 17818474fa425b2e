import { formMessages } from '../../translations/messages/form';

/** Key of a field's title. @internal */
type TitleKey = Extract<keyof typeof formMessages, `form.${string}.title`>;

/** What the plugin calls a field of its own. @internal */
export type FieldName = TitleKey extends `form.${infer Name}.title`
  ? Name
  : never;

const FIELDS: readonly [RegExp, FieldName][] = [
  [/^name\b/, 'name'],
  [/^namespace\b/, 'target'],
  [/\.(storageClassName|accessModes|volumeMode)\b/, 'storage'],
  [/^rootDisk\b/, 'boot'],
  [/^volumes\b/, 'claims'],
  [/^extraDevices\.(gpus|hostDevices)\b/, 'devices'],
  [/^(resources|instancetype|preference)\b/, 'size'],
  [/^network\.(ports|serviceType)\b/, 'ports'],
  [/^sshKeys\b/, 'ssh'],
  [/^cloudInit\.userData\b/, 'cloudInit'],
];

/**
 * The field of the form where a value is set.
 *
 * @param path - of the value, as a finding has it
 * @returns "more" for what has no field of its own
 * @internal
 */
export function fieldOf(path: string): FieldName {
  return FIELDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'more';
}
