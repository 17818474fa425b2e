import { ClusterObjects } from '../../objects';
import { keyOfKind, kindOfWord } from './kinds';

/**
 * Objects of one cluster at one moment.
 *
 * @internal
 */
export interface Scope {
  /** The moment's name, where a document has more than one. */
  step?: string;
  objects: ClusterObjects;
}

type Json = Record<string, unknown>;

/**
 * Finds the Kubernetes objects of a document: a single object, a List, an
 * array, a map of arrays whose keys name the kinds, or `{ steps: [{ step,
 * objects }] }`, of which each step is a moment of its own; in any mixture
 * and depth.
 *
 * @internal
 */
export function scopesOf(document: unknown): Scope[] {
  const scopes: Scope[] = [];
  const rest: Scope = { objects: {} };
  collect(document, undefined, rest, scopes);
  return hasObjects(rest) ? [...scopes, rest] : scopes;
}

function collect(
  value: unknown,
  hint: string | undefined,
  scope: Scope,
  scopes: Scope[],
): void {
  if (Array.isArray(value)) {
    value.forEach(each => collect(each, hint, scope, scopes));
    return;
  }
  if (!isJson(value)) {
    return;
  }
  if (typeof value.step === 'string' && 'objects' in value) {
    const own: Scope = { step: value.step, objects: {} };
    scopes.push(own);
    collect(value.objects, undefined, own, scopes);
  } else if (Array.isArray(value.items)) {
    const kind = typeof value.kind === 'string' ? value.kind : '';
    collect(value.items, kindOfWord(kind) ?? hint, scope, scopes);
  } else if (isJson(value.metadata)) {
    add(value, hint, scope);
  } else {
    for (const [key, each] of Object.entries(value)) {
      collect(each, kindOfWord(key) ?? hint, scope, scopes);
    }
  }
}

function add(object: Json, hint: string | undefined, scope: Scope): void {
  const kind = typeof object.kind === 'string' ? object.kind : hint;
  const key = kind && keyOfKind({ kind, apiVersion: object.apiVersion });
  if (key) {
    const list: object[] = scope.objects[key] ?? [];
    list.push(object);
    Object.assign(scope.objects, { [key]: list });
  }
}

function hasObjects({ objects }: Scope): boolean {
  return Object.keys(objects).length > 0;
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null;
}
