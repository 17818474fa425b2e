/**
 * Members by the topics that each is in.
 *
 * @internal
 */
export class TopicIndex<T> {
  readonly #topics = new Map<T, readonly string[]>();
  readonly #members = new Map<string, Set<T>>();

  /** Puts a member into these topics, and into no others. */
  set(member: T, topics: readonly string[]): void {
    this.delete(member);
    this.#topics.set(member, topics);
    for (const topic of topics) {
      const members = this.#members.get(topic);
      if (members) {
        members.add(member);
      } else {
        this.#members.set(topic, new Set([member]));
      }
    }
  }

  delete(member: T): void {
    for (const topic of this.#topics.get(member) ?? []) {
      const members = this.#members.get(topic);
      members?.delete(member);
      if (members?.size === 0) {
        this.#members.delete(topic);
      }
    }
    this.#topics.delete(member);
  }

  of(topic: string): Iterable<T> {
    return this.#members.get(topic) ?? [];
  }

  all(): Iterable<T> {
    return this.#topics.keys();
  }
}
