import { Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { CloudInitForm, CloudInitMount, CloudInitUser } from './CloudInitForm';

/**
 * What the form shows of cloud-init text, or why it cannot show it: it is no
 * cloud-config but a script, say, or a template, which is no YAML before
 * cloud-init has filled it in, or no YAML (`line` says from where on), or
 * no map.
 *
 * @internal
 */
export type CloudInitReading =
  | { ok: true; form: CloudInitForm; document: Document }
  | { ok: false; reason: 'format' | 'template' | 'map' }
  | { ok: false; reason: 'yaml'; line: number; message: string };

/**
 * Reads cloud-init text for the form.
 *
 * @internal
 */
export function readCloudInit(text: string): CloudInitReading {
  if (text.trim() && !/^(## template:.*\n)?#cloud-config\b/.test(text)) {
    return { ok: false, reason: 'format' };
  }
  if (/\{\{|\{%/.test(text)) {
    return { ok: false, reason: 'template' };
  }
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const line = text.slice(0, error.pos[0]).split('\n').length;
    return { ok: false, reason: 'yaml', line, message: error.message };
  }
  const { contents } = document;
  const isNothing =
    contents === null || (isScalar(contents) && contents.value === null);
  if (!isMap(contents) && !isNothing) {
    return { ok: false, reason: 'map' };
  }
  const items = (key: string): unknown[] => {
    const list = document.get(key);
    return isSeq(list) ? list.toJSON() : [];
  };
  return {
    ok: true,
    document,
    form: {
      users: items('users').flatMap(item => userOf(item) ?? []),
      sshKeys: items('ssh_authorized_keys').filter(isText),
      packages: items('packages').filter(isText),
      mounts: items('mounts').flatMap(item => mountOf(item) ?? []),
    },
  };
}

/**
 * The user that an item of `users` describes.
 *
 * @internal
 */
export function userOf(item: unknown): CloudInitUser | undefined {
  const { name, ssh_authorized_keys: keys, sudo } = fieldsOf(item);
  return isText(name)
    ? {
        name,
        sshKeys: Array.isArray(keys) ? keys.filter(isText) : [],
        sudo: Boolean(sudo),
      }
    : undefined;
}

/**
 * The mount that an item of `mounts` describes.
 *
 * @internal
 */
export function mountOf(item: unknown): CloudInitMount | undefined {
  const [device, mountPoint] = Array.isArray(item) ? item : [];
  return isText(device) && isText(mountPoint)
    ? { device, mountPoint }
    : undefined;
}

function fieldsOf(item: unknown): Record<string, unknown> {
  return typeof item === 'object' && item !== null ? { ...item } : {};
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
