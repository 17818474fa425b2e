import { LEFT_OUT } from './leftOut';
import { SECRET_WORD } from './secretWord';

const NAME = `[\\w.-]*(?:${SECRET_WORD})[\\w.-]*`;
const VALUE = `"(?:[^"\\\\\\n]|\\\\.)*"|'[^'\\n]*'|[^\\s"',;}&|]+`;
/** What is no secret, or is left out already. */
const HARMLESS = String.raw`(?!\(left out\)|(?:true|false|null|yes|no)\b|[|>][-+]?\s*$)`;

const PATTERNS: [RegExp, string][] = [
  [
    /-----BEGIN ([A-Z ]*)PRIVATE KEY-----[\s\S]*?(?:-----END \1PRIVATE KEY-----|$(?![\s\S]))/g,
    `-----BEGIN $1PRIVATE KEY----- ${LEFT_OUT}`,
  ],
  // Hashes as crypt(3) writes them.
  [/\$(?:1|2[abxy]?|5|6|7|y|gy)\$[^\s"'|]+/g, LEFT_OUT],
  [/(\w+:\/\/)[^/?#@\s"']+@/g, `$1${LEFT_OUT}@`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{6,}/gi, `$1 ${LEFT_OUT}`],
  // chpasswd reads "user:password" from what comes before it.
  [
    /([\w.-]+):(?!\(left out\))[^\s"'|]+(["']?\s*\|\s*(?:sudo\s+)?chpasswd)/g,
    `$1:${LEFT_OUT}$2`,
  ],
  [
    /(\s(?:-u|--user)[= ]\s*["']?[^\s:"']+):(?!\(left out\))[^\s"']+/g,
    `$1:${LEFT_OUT}`,
  ],
  [
    new RegExp(`(--${NAME})([= ]\\s*)${HARMLESS}(?:${VALUE})`, 'gim'),
    `$1$2${LEFT_OUT}`,
  ],
  [
    new RegExp(
      `(${NAME}["']?[ \\t]*[:=][ \\t]*)${HARMLESS}(?:${VALUE})`,
      'gim',
    ),
    `$1${LEFT_OUT}`,
  ],
];

/**
 * Leaves out of a text what looks like a password, a key or a token: in
 * scripts, in configuration files, in URLs. It knows the usual notations; it
 * cannot know all.
 *
 * @internal
 */
export function redactText(text: string): string {
  return PATTERNS.reduce(
    (result, [pattern, replacement]) => result.replace(pattern, replacement),
    text,
  );
}
