import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ApiRequest } from './RecordingProxy';

interface Rule {
  apiGroups: string[];
  resources: string[];
  verbs: string[];
}

/** The objects of docs/cluster-access.yaml. */
export const accessObjects: { kind: string; rules?: Rule[] }[] =
  parseAllDocuments(
    readFileSync(
      resolve(__dirname, '../../../../docs/cluster-access.yaml'),
      'utf8',
    ),
  ).map(document => document.toJS());

/** What those roles allow, as `verb resource.group`, sorted. */
export const grantedRights = [
  ...new Set(
    accessObjects.flatMap(({ rules = [] }) =>
      rules.flatMap(({ apiGroups, resources, verbs }) =>
        apiGroups.flatMap(group =>
          resources.flatMap(resource =>
            verbs.map(verb => rightFor({ verb, group, resource })),
          ),
        ),
      ),
    ),
  ),
].sort();

/** The right that a request needs. */
export function rightFor(
  asked: Pick<ApiRequest, 'verb' | 'group' | 'resource'>,
): string {
  const { verb, group, resource } = asked;
  return `${verb} ${resource}${group && `.${group}`}`;
}
