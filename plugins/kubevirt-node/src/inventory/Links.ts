/**
 * Which objects point at which things, to be read both ways.
 *
 * There are tens of thousands of links, nearly all of them from one to one:
 * those take no more memory than a string.
 *
 * @internal
 */
export class Links {
  readonly #targets = new Map<string, string | readonly string[]>();
  readonly #sources = new Map<string, string | Set<string>>();

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
    this.#targets.set(source, targets.length === 1 ? targets[0] : targets);
    for (const target of targets) {
      this.#addSource(target, source);
    }
  }

  delete(source: string): void {
    for (const target of this.from(source)) {
      this.#removeSource(target, source);
    }
    this.#targets.delete(source);
  }

  /** What a source points at. */
  from(source: string): readonly string[] {
    const targets = this.#targets.get(source) ?? [];
    return typeof targets === 'string' ? [targets] : targets;
  }

  /** The sources that point at a target. */
  to(target: string): readonly string[] {
    const sources = this.#sources.get(target) ?? [];
    return typeof sources === 'string' ? [sources] : [...sources];
  }

  #addSource(target: string, source: string): void {
    const sources = this.#sources.get(target);
    if (sources === undefined) {
      this.#sources.set(target, source);
    } else if (typeof sources === 'string') {
      this.#sources.set(target, new Set([sources, source]));
    } else {
      sources.add(source);
    }
  }

  #removeSource(target: string, source: string): void {
    const sources = this.#sources.get(target);
    if (sources instanceof Set && sources.size > 1) {
      sources.delete(source);
    } else {
      this.#sources.delete(target);
    }
  }
}
