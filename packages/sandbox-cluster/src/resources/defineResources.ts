import { ResourceDefinition } from './ResourceDefinition';

const builtInVerbs = [
  'create',
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'update',
  'watch',
];

// The order in which apiextensions-apiserver lists them.
const customVerbs = [
  'delete',
  'deletecollection',
  'get',
  'list',
  'patch',
  'create',
  'update',
  'watch',
];

interface Row {
  kind: string;
  plural?: string;
  namespaced?: boolean;
  shortNames?: string[];
  categories?: string[];
  subresources?: string[];
  otherVersions?: string[];
  hashedVersion?: string;
  storedGroup?: string;
  verbs?: string[];
}

/**
 * Fills the rows of one group and version with what is alike in all of them.
 *
 * @internal
 */
export function defineResources(options: {
  group: string;
  version: string;
  otherVersions?: string[];
  custom?: boolean;
  rows: Row[];
}): ResourceDefinition[] {
  const { group, version, custom = false } = options;
  return options.rows.map(row => {
    const singular = row.kind.toLowerCase();
    return {
      group,
      version,
      otherVersions: row.otherVersions ?? options.otherVersions,
      hashedVersion: row.hashedVersion,
      storedGroup: row.storedGroup,
      kind: row.kind,
      plural: row.plural ?? `${singular}s`,
      singular,
      namespaced: row.namespaced ?? true,
      shortNames: row.shortNames,
      categories: row.categories,
      verbs: row.verbs ?? (custom ? customVerbs : builtInVerbs),
      subresources: row.subresources ?? [],
      custom,
    };
  });
}
