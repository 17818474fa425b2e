import { parseDocument } from 'yaml';

interface Frame {
  /** Absent in an array. */
  seen?: Set<string>;
  path: string;
  key: string;
  index: number;
}

/**
 * The fields that an object in JSON has more than once, as paths, each once.
 * Of such fields the last one counts.
 *
 * @param text - valid JSON
 *
 * @internal
 */
export function duplicateFields(text: string): string[] {
  const duplicates = new Set<string>();
  const frames: Frame[] = [];
  let expectsKey = false;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],]/g)) {
    const frame = frames[frames.length - 1];
    switch (token) {
      case '{':
      case '[':
        frames.push({
          seen: token === '{' ? new Set() : undefined,
          path: frame ? pathOf(frame) : '',
          key: '',
          index: 0,
        });
        expectsKey = token === '{';
        break;
      case '}':
      case ']':
        frames.pop();
        expectsKey = false;
        break;
      case ',':
        frame.index += 1;
        expectsKey = frame.seen !== undefined;
        break;
      default:
        if (expectsKey && frame.seen) {
          frame.key = JSON.parse(token);
          if (frame.seen.has(frame.key)) {
            duplicates.add(pathOf(frame));
          }
          frame.seen.add(frame.key);
          expectsKey = false;
        }
    }
  }
  return [...duplicates];
}

function pathOf({ seen, path, key, index }: Frame): string {
  if (!seen) {
    return `${path}[${index}]`;
  }
  return path ? `${path}.${key}` : key;
}

/**
 * What Go's YAML decoder says of keys that a document has more than once.
 *
 * @internal
 */
export function duplicateYamlKeys(text: string): string[] {
  if (text.trimStart().startsWith('{')) {
    return [];
  }
  return parseDocument(text)
    .errors.filter(({ code }) => code === 'DUPLICATE_KEY')
    .map(({ linePos, pos }) => {
      const key = /^[^:\s]+/.exec(text.slice(pos[0]))?.[0] ?? '';
      return `line ${linePos?.[0].line}: key ${JSON.stringify(
        key.replace(/^(["'])(.*)\1$/, '$2'),
      )} already set in map`;
    });
}
