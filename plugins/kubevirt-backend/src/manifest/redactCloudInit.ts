import { isScalar, isSeq, Pair, parseDocument, visit } from 'yaml';
import { LEFT_OUT } from './leftOut';
import { redactText } from './redactText';
import { SECRET_WORD } from './secretWord';

const secretName = new RegExp(SECRET_WORD, 'i');

/**
 * Leaves out of a cloud-init text what looks like a password, a key or a
 * token. Nothing else of it is changed, comments and order included.
 *
 * @param text - user data or network data: YAML, JSON or a script
 * @returns a note in place of the whole where it is meant to be YAML and is not
 * @internal
 */
export function redactCloudInit(text: string): string {
  if (/^#!|^Content-Type:|^MIME-Version:/i.test(text)) {
    return redactText(text);
  }
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0) {
    return `${LEFT_OUT}: it is no valid YAML, so it cannot be told what in it is a password`;
  }
  const ranges: [start: number, end: number][] = [];
  visit(document, {
    Pair(_, pair, path) {
      const parents = path.filter((it): it is Pair => it instanceof Pair);
      if (isSecret(nameOf(pair), nameOf(parents.at(-1)))) {
        ranges.push(...rangesOf(pair.value));
      }
    },
  });
  return redactText(withoutRanges(text, ranges));
}

function nameOf(pair: Pair | undefined): string {
  return isScalar(pair?.key) ? String(pair.key.value) : '';
}

/** cloud-init's module chpasswd has "user:password" in `list`. */
function isSecret(name: string, parent: string): boolean {
  return secretName.test(name) || (name === 'list' && parent === 'chpasswd');
}

/** The places of texts and numbers; `lock_passwd: false` is no secret. */
function rangesOf(node: unknown): [number, number][] {
  if (isSeq(node)) {
    return node.items.flatMap(rangesOf);
  }
  if (!isScalar(node) || !node.range) {
    return [];
  }
  return typeof node.value === 'string' || typeof node.value === 'number'
    ? [[node.range[0], node.range[1]]]
    : [];
}

function withoutRanges(text: string, ranges: [number, number][]): string {
  return [...ranges]
    .sort(([a], [b]) => b - a)
    .reduce((result, [start, end]) => {
      // A block of lines takes the line break before the next key with it.
      const lineBreak = text.slice(start, end).endsWith('\n') ? '\n' : '';
      return result.slice(0, start) + LEFT_OUT + lineBreak + result.slice(end);
    }, text);
}
