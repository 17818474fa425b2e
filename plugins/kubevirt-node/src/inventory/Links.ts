const NONE: ReadonlySet<string> = new Set();

/**
 * Which objects point at which things, to be read both ways.
 *
 * @internal
 */
export class Links {
  readonly #targets = new Map<string, readonly string[]>();
  readonly #sources = new Map<string, Set<string>>();

  static create(): Links {
    return new Links();
  }

  private constructor() {}

  /** Lets a source point at these targets and at no others. */
  set(source: string, targets: readonly string[]): void {
    this.delete(source);
    if (targets.length === 0) {
      return;
    }
    this.#targets.set(source, targets);
    for (const target of targets) {
      const sources = this.#sources.get(target);
      if (sources) {
        sources.add(source);
      } else {
        this.#sources.set(target, new Set([source]));
      }
    }
  }

  delete(source: string): void {
    for (const target of this.from(source)) {
      const sources = this.#sources.get(target);
      sources?.delete(source);
      if (sources?.size === 0) {
        this.#sources.delete(target);
      }
    }
    this.#targets.delete(source);
  }

  /** What a source points at. */
  from(source: string): readonly string[] {
    return this.#targets.get(source) ?? [];
  }

  /** The sources that point at a target. */
  to(target: string): ReadonlySet<string> {
    return this.#sources.get(target) ?? NONE;
  }
}
