import { formMessages } from '../../translations/messages/form';

/** Key of a title of a field. @internal */
export type TitleKey = Extract<
  keyof typeof formMessages,
  `form.${string}.title`
>;

const FIELDS: readonly [RegExp, TitleKey][] = [
  [/^name\b/, 'form.name.title'],
  [/^namespace\b/, 'form.target.title'],
  [/\.(storageClassName|accessModes|volumeMode)\b/, 'form.storage.title'],
  [/^rootDisk\b/, 'form.boot.title'],
  [/^volumes\b/, 'form.claims.title'],
  [/^extraDevices\.(gpus|hostDevices)\b/, 'form.devices.title'],
  [/^(resources|instancetype|preference)\b/, 'form.size.title'],
  [/^network\.(ports|serviceType)\b/, 'form.ports.title'],
  [/^sshKeys\b/, 'form.ssh.title'],
  [/^cloudInit\.userData\b/, 'form.cloudInit.title'],
];

/**
 * The field of the form where a value is set.
 *
 * @param path - of the value, as a finding has it
 * @returns key of the field's title; that of "More" for what has no field of
 * its own
 * @internal
 */
export function fieldTitle(path: string): TitleKey {
  return (
    FIELDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'form.more.title'
  );
}
