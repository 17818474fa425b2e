const MAX_LENGTH = 100;
const MAX_ENTRIES = 50_000;

/**
 * Makes equal strings one string in memory, as thousands of objects of a
 * cluster say the same few words. Passwords in URLs are left out on the way.
 *
 * @internal
 */
export class StringTable {
  #strings = new Map<string, string>();

  static create(): StringTable {
    return new StringTable();
  }

  private constructor() {}

  /** The same string, the one copy of it where it is short. */
  intern(text: string): string {
    const safe = text.includes('://') ? withoutPasswords(text) : text;
    if (safe.length > MAX_LENGTH) {
      return safe;
    }
    const known = this.#strings.get(safe);
    if (known !== undefined) {
      return known;
    }
    if (this.#strings.size >= MAX_ENTRIES) {
      this.#strings = new Map();
    }
    this.#strings.set(safe, safe);
    return safe;
  }
}

/** `https://user:password@host` becomes `https://host`. */
function withoutPasswords(text: string): string {
  return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/?#@"']*@/gi, '$1');
}
