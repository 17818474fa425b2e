import { stringify } from 'yaml';

/**
 * An object in YAML as the API server writes it: keys in order, nothing
 * shared, and in quotes what older readers would take for something else.
 *
 * @internal
 */
export function toYaml(object: unknown): string {
  return stringify(object, {
    version: '1.1',
    sortMapEntries: true,
    aliasDuplicateObjects: false,
    indentSeq: false,
    blockQuote: 'literal',
  }).replace(/^( *)"\.": \{\}$/gm, '$1.: {}');
}
