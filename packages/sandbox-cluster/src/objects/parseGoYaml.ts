import { parseAllDocuments, Tags } from 'yaml';

/** Tags of YAML 1.1 that Go's decoder leaves as text or does not know. */
const unread = ['binary', 'omap', 'pairs', 'set', 'timestamp'];

/**
 * A YAML document as Go's sigs.k8s.io/yaml reads it: by YAML 1.1, in which
 * `yes` is true and `010` is eight, and the first document alone.
 *
 * @throws YAMLParseError
 *
 * @internal
 */
export function parseGoYaml(text: string): unknown {
  const documents = parseAllDocuments(text, {
    version: '1.1',
    uniqueKeys: false,
    customTags: (tags: Tags) =>
      tags.filter(tag =>
        typeof tag === 'string'
          ? !unread.includes(tag)
          : tag.format !== 'TIME' &&
            !unread.some(each => tag.tag.endsWith(`:${each}`)),
      ),
  });
  const [first] = documents;
  if (first === undefined) {
    return null;
  }
  const [error] = first.errors;
  if (error) {
    throw error;
  }
  return first.toJS();
}
