import { VirtualMachineDocument } from 'backstage-plugin-kubevirt-common';

/** The fields that a result may be found by, in the order in which they tell most. */
const fields = [
  'name',
  'addresses',
  'macs',
  'images',
  'claims',
  'devices',
  'ports',
  'node',
  'os',
  'owner',
  'system',
  'labels',
  'tags',
  'description',
  'namespace',
  'cluster',
  'status',
  'headline',
] as const;

/** Fields of whose values each is one word. */
const lists = new Set<MatchedField>([
  'addresses',
  'macs',
  'images',
  'claims',
  'devices',
  'ports',
  'labels',
  'tags',
]);

/** @internal */
export type MatchedField = (typeof fields)[number];

/**
 * A value that holds what was searched for.
 *
 * @internal
 */
export interface Match {
  field: MatchedField;
  value: string;
  /** Where in the value it is. */
  start: number;
  end: number;
}

/**
 * Why a document was found, whatever the search engine says of it: the engines
 * mark only some fields, and parts of words. Where a value holds all that was
 * typed, only those count; else those that hold one of its words.
 *
 * @param document - the document; the index may be of another version
 * @param term - what was typed
 * @returns at most three matches
 * @internal
 */
export function findMatches(
  document: Partial<VirtualMachineDocument>,
  term: string,
): Match[] {
  const whole = term.trim().toLowerCase();
  if (!whole) {
    return [];
  }
  const words = whole.split(/\s+/);
  const values = fields.flatMap(field =>
    valuesOf(document, field).map(value => ({ field, value })),
  );
  const exact = values.flatMap(it => matchOf(it, [whole]));
  const matches =
    exact.length > 0 ? exact : values.flatMap(it => matchOf(it, words));
  return matches.slice(0, 3);
}

function valuesOf(
  document: Partial<VirtualMachineDocument>,
  field: MatchedField,
): string[] {
  const text = document[field] ?? '';
  return lists.has(field) ? text.split(' ') : [text];
}

function matchOf(
  { field, value }: { field: MatchedField; value: string },
  words: string[],
): Match[] {
  const text = value.toLowerCase();
  const word = words.find(it => text.includes(it));
  // Lower case may be of another length in some scripts.
  if (!word || text.length !== value.length) {
    return [];
  }
  const start = text.indexOf(word);
  return [{ field, value, start, end: start + word.length }];
}
