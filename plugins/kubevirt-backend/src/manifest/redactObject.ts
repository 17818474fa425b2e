import { LEFT_OUT } from './leftOut';
import { redactCloudInit } from './redactCloudInit';

/** Fields that hold cloud-init's text, and Ignition's. */
const TEXTS = new Set(['userData', 'networkData', 'kubevirt.io/ignitiondata']);
const ENCODED_TEXTS = new Set(['userDataBase64', 'networkDataBase64']);

const HIDDEN = `${LEFT_OUT}: to read it needs the permission kubevirt.vm.cloudinit.read`;

/** Annotations that hold the whole object once more. */
const COPIES = new Set(['kubectl.kubernetes.io/last-applied-configuration']);

/**
 * A copy of an object without what may be secret in it: cloud-init's text or
 * its passwords, passwords and signatures in URLs, headers of requests.
 *
 * @param showText - whether the reader may see cloud-init's text
 * @returns the copy, and whether there was such a text
 * @internal
 */
export function redactObject<T>(
  object: T,
  showText: boolean,
): { object: T; hasText: boolean } {
  let hasText = false;

  function text(value: string): string {
    hasText = true;
    return showText ? redactCloudInit(value) : HIDDEN;
  }

  function encodedText(value: string): string {
    const decoded = Buffer.from(value, 'base64').toString('utf8');
    // Compressed, or nonsense: nobody can tell what is in it.
    const readable = !/[\0\ufffd]/.test(decoded);
    const shown = text(readable ? decoded : '');
    return Buffer.from(readable ? shown : LEFT_OUT).toString('base64');
  }

  function redact(key: string, value: unknown): unknown {
    if (typeof value === 'string') {
      if (TEXTS.has(key)) {
        return text(value);
      }
      return ENCODED_TEXTS.has(key) ? encodedText(value) : publicText(value);
    }
    if (Array.isArray(value)) {
      return value.map(item =>
        key === 'extraHeaders' ? LEFT_OUT : redact('', item),
      );
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value)
          .filter(([name]) => !COPIES.has(name))
          .map(([name, item]) => [name, redact(name, item)]),
      );
    }
    return value;
  }

  return { object: redact('', object) as T, hasText };
}

/** A text without what lets the holder of a URL in. */
function publicText(text: string): string {
  return text
    .replace(/(\w+:\/\/)[^/?#@\s]+@/g, `$1${LEFT_OUT}@`)
    .replace(
      /(\w+:\/\/[^\s?]*\?)\S*(?:token|sig|secret|password|credential|key)\S*/gi,
      `$1${LEFT_OUT}`,
    );
}
