import { KubeObject } from '../../model';

/**
 * One row of the catalogue of failures: what to create, and what the objects
 * then say.
 *
 * @internal
 */
export interface FailureRow {
  id: string;
  title: string;
  /** What the machine `vm` comes to; undefined where there is none. */
  status?: string;
  /** A machine `other` that has to run before. */
  first?: (namespace: string) => KubeObject[];
  /** What to create, in a namespace of the row's own. */
  objects: (namespace: string) => KubeObject[];
  /** What a user does once the machine runs. */
  then?: (api: RowActions) => void;
  /** Which kinds say what. */
  says: [kind: string, words: RegExp][];
  /** A cluster without a default class, and without the gate for virtiofs. */
  on?: 'bare cluster';
}

/**
 * What a row may do later.
 *
 * @internal
 */
export interface RowActions {
  change(kind: string, name: string, patch: object): void;
  create(object: object): void;
  remove(kind: string, name: string): void;
}
