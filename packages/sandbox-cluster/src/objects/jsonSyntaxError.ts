class Misfit extends Error {}

/**
 * What Go's encoding/json says about text that is no JSON: the first byte that
 * does not fit, and what was expected in its place.
 *
 * Source: Go, encoding/json/scanner.go.
 *
 * @param text - the text; its bytes are looked at
 *
 * @internal
 */
export function jsonSyntaxError(text: string): string {
  // One character a byte, as Go's scanner sees them.
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  try {
    const end = skipSpace(bytes, readValue(bytes, skipSpace(bytes, 0)));
    if (end < bytes.length) {
      throw bad(bytes, end, 'after top-level value');
    }
  } catch (error) {
    if (error instanceof Misfit) {
      return error.message;
    }
    throw error;
  }
  return 'unexpected end of JSON input';
}

// Each reads one thing that begins at a place, and gives where it ends.

function readValue(text: string, at: number): number {
  switch (text[at]) {
    case '{':
      return readObject(text, at + 1);
    case '[':
      return readArray(text, at + 1);
    case '"':
      return readString(text, at + 1);
    case 't':
      return readLiteral(text, at, 'true');
    case 'f':
      return readLiteral(text, at, 'false');
    case 'n':
      return readLiteral(text, at, 'null');
    default:
      return /[-0-9]/.test(text[at] ?? '')
        ? readNumber(text, at)
        : fail(text, at, 'looking for beginning of value');
  }
}

function readObject(text: string, start: number): number {
  let at = skipSpace(text, start);
  if (text[at] === '}') {
    return at + 1;
  }
  for (;;) {
    if (text[at] !== '"') {
      throw bad(text, at, 'looking for beginning of object key string');
    }
    at = skipSpace(text, readString(text, at + 1));
    if (text[at] !== ':') {
      throw bad(text, at, 'after object key');
    }
    at = skipSpace(text, readValue(text, skipSpace(text, at + 1)));
    if (text[at] === '}') {
      return at + 1;
    }
    if (text[at] !== ',') {
      throw bad(text, at, 'after object key:value pair');
    }
    at = skipSpace(text, at + 1);
  }
}

function readArray(text: string, start: number): number {
  let at = skipSpace(text, start);
  if (text[at] === ']') {
    return at + 1;
  }
  for (;;) {
    at = skipSpace(text, readValue(text, at));
    if (text[at] === ']') {
      return at + 1;
    }
    if (text[at] !== ',') {
      throw bad(text, at, 'after array element');
    }
    at = skipSpace(text, at + 1);
  }
}

function readString(text: string, start: number): number {
  for (let at = start; ; at++) {
    if (text[at] === '"') {
      return at + 1;
    }
    if (text[at] === '\\') {
      at += 1;
      if (text[at] === 'u') {
        for (const end = at + 4; at < end; at++) {
          if (!/[0-9A-Fa-f]/.test(text[at + 1] ?? '')) {
            throw bad(text, at + 1, 'in \\u hexadecimal character escape');
          }
        }
      } else if (!/["\\/bfnrt]/.test(text[at] ?? '')) {
        throw bad(text, at, 'in string escape code');
      }
    } else if (!(text[at] >= ' ')) {
      throw bad(text, at, 'in string literal');
    }
  }
}

function readNumber(text: string, start: number): number {
  let at = text[start] === '-' ? start + 1 : start;
  const digits = (where: string) => {
    if (!/[0-9]/.test(text[at] ?? '')) {
      throw bad(text, at, where);
    }
    while (/[0-9]/.test(text[at] ?? '')) {
      at += 1;
    }
  };
  if (text[at] === '0') {
    at += 1;
  } else {
    digits('in numeric literal');
  }
  if (text[at] === '.') {
    at += 1;
    digits('after decimal point in numeric literal');
  }
  if (/[eE]/.test(text[at] ?? '')) {
    at += /[-+]/.test(text[at + 1] ?? '') ? 2 : 1;
    digits('in exponent of numeric literal');
  }
  return at;
}

function readLiteral(text: string, start: number, literal: string): number {
  for (let index = 1; index < literal.length; index++) {
    if (text[start + index] !== literal[index]) {
      throw bad(
        text,
        start + index,
        `in literal ${literal} (expecting '${literal[index]}')`,
      );
    }
  }
  return start + literal.length;
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (/[ \t\r\n]/.test(text[at] ?? '')) {
    at += 1;
  }
  return at;
}

function fail(text: string, at: number, where: string): never {
  throw bad(text, at, where);
}

function bad(text: string, at: number, where: string): Misfit {
  const character = text[at];
  return character === undefined
    ? new Misfit('unexpected end of JSON input')
    : new Misfit(`invalid character ${quoted(character)} ${where}`);
}

// quoteChar of encoding/json.
function quoted(character: string): string {
  if (character === "'") {
    return "'\\''";
  }
  return character === '"'
    ? `'"'`
    : `'${JSON.stringify(character)
        .slice(1, -1)
        .replace(
          // eslint-disable-next-line no-control-regex
          /[\x7f-\xa0\xad]/g,
          unprintable =>
            `\\u${unprintable.charCodeAt(0).toString(16).padStart(4, '0')}`,
        )}'`;
}
