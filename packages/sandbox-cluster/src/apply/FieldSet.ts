import { JsonMap } from '../objects/ApiObject';

/** Every leaf of every object's FieldsV1: there are millions. */
const LEAF: JsonMap = Object.freeze({});

/**
 * A set of paths into an object, as a tree of path elements in the notation
 * of FieldsV1: `f:name`, `k:{"port":80}`, `v:"x"`. Sets are not changed after
 * they have been built.
 *
 * Source of the semantics: structured-merge-diff v6, fieldpath/set.go.
 *
 * @internal
 */
export class FieldSet {
  static create(): FieldSet {
    return new FieldSet();
  }

  /** Reads `fieldsV1` of an entry of `managedFields`. */
  static fromFieldsV1(fields: JsonMap): FieldSet {
    const set = new FieldSet();
    for (const [element, value] of Object.entries(fields)) {
      if (element === '.') {
        continue;
      }
      const below = (value ?? {}) as JsonMap;
      const keys = Object.keys(below);
      if (keys.length === 0 || keys.includes('.')) {
        set.members.add(element);
      }
      if (keys.some(key => key !== '.')) {
        set.children.set(element, FieldSet.fromFieldsV1(below));
      }
    }
    return set;
  }

  /** Paths that end here. */
  readonly members = new Set<string>();
  /** Paths that go on. */
  readonly children = new Map<string, FieldSet>();

  private constructor() {}

  /** No set has a child that is empty. */
  get empty(): boolean {
    return this.members.size === 0 && this.children.size === 0;
  }

  /** Adds a path; only while the set is being built. */
  insert(path: readonly string[]): void {
    const element = path[path.length - 1];
    if (element !== undefined) {
      this.descend(path.slice(0, -1)).members.add(element);
    }
  }

  /**
   * The set of what lies below a path, to add to it; only while the set is
   * being built.
   */
  descend(path: readonly string[]): FieldSet {
    return path.reduce<FieldSet>((set, element) => {
      let child = set.children.get(element);
      if (!child) {
        child = new FieldSet();
        set.children.set(element, child);
      }
      return child;
    }, this);
  }

  has(element: string): boolean {
    return this.members.has(element);
  }

  union(other: FieldSet): FieldSet {
    if (this.empty || other.empty) {
      return this.empty ? other : this;
    }
    return this.#combine(
      other,
      element => this.members.has(element) || other.members.has(element),
      (mine, theirs) => mine.union(theirs),
    );
  }

  intersection(other: FieldSet): FieldSet {
    return this.#combine(
      other,
      element => this.members.has(element) && other.members.has(element),
      (mine, theirs) => mine.intersection(theirs),
    );
  }

  difference(other: FieldSet): FieldSet {
    return this.#combine(
      other,
      element => this.members.has(element) && !other.members.has(element),
      (mine, theirs) => mine.difference(theirs),
    );
  }

  /** Without the paths of another set and all that lies below them. */
  recursiveDifference(other: FieldSet): FieldSet {
    const result = new FieldSet();
    for (const element of this.members) {
      if (!other.members.has(element)) {
        result.members.add(element);
      }
    }
    for (const [element, child] of this.children) {
      if (!other.members.has(element)) {
        const theirs = other.children.get(element);
        const rest = theirs ? child.recursiveDifference(theirs) : child;
        if (!rest.empty) {
          result.children.set(element, rest);
        }
      }
    }
    return result;
  }

  /** All paths, in order. */
  *paths(prefix: readonly string[] = []): Iterable<readonly string[]> {
    for (const element of this.#elements()) {
      const path = [...prefix, element];
      if (this.members.has(element)) {
        yield path;
      }
      const child = this.children.get(element);
      if (child) {
        yield* child.paths(path);
      }
    }
  }

  /** @param encode - how to encode what lies below the topmost elements */
  toFieldsV1(
    encode: (child: FieldSet, element: string) => JsonMap = child =>
      child.toFieldsV1(),
  ): JsonMap {
    const fields: JsonMap = {};
    for (const element of this.#elements()) {
      const child = this.children.get(element);
      const below = child && encode(child, element);
      fields[element] =
        below && this.members.has(element)
          ? { '.': LEAF, ...below }
          : below ?? LEAF;
    }
    return fields;
  }

  /** The same for two sets only if they are the same. */
  get signature(): string {
    let text = [...this.members].join('\n');
    for (const [element, child] of this.children) {
      text += `\n${element}{${child.signature}\n}`;
    }
    return text;
  }

  #elements(): string[] {
    return [...new Set([...this.members, ...this.children.keys()])].sort();
  }

  #combine(
    other: FieldSet,
    keeps: (element: string) => boolean,
    below: (mine: FieldSet, theirs: FieldSet) => FieldSet,
  ): FieldSet {
    const result = new FieldSet();
    for (const element of new Set([...this.members, ...other.members])) {
      if (keeps(element)) {
        result.members.add(element);
      }
    }
    const nothing = new FieldSet();
    for (const element of new Set([
      ...this.children.keys(),
      ...other.children.keys(),
    ])) {
      const child = below(
        this.children.get(element) ?? nothing,
        other.children.get(element) ?? nothing,
      );
      if (!child.empty) {
        result.children.set(element, child);
      }
    }
    return result;
  }
}
