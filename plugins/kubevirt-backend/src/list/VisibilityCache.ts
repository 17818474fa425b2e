import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { Visibility } from './Visibility';

const MAX_AGE_MS = 30_000;
/** A stream goes by what it was told until it asks again. */
const MAX_USED_MS = 2 * MAX_AGE_MS;
const MAX_CALLERS = 1_000;
/** For more entities than these, it is no more work to read all. */
const MAX_UPDATED = 500;

/**
 * Remembers for half a minute what each caller may see, for it may cost the
 * catalog a look at every machine's entity.
 *
 * @internal
 */
export class VisibilityCache {
  readonly #read: (credentials: BackstageCredentials) => Promise<Visibility>;
  readonly #known = new Map<
    string,
    { readAt: number; visibility: Promise<Visibility> }
  >();

  /**
   * @param options - `read`: asks those who decide
   */
  static create(options: {
    read: (credentials: BackstageCredentials) => Promise<Visibility>;
  }): VisibilityCache {
    return new VisibilityCache(options.read);
  }

  private constructor(
    read: (credentials: BackstageCredentials) => Promise<Visibility>,
  ) {
    this.#read = read;
  }

  /**
   * @throws what `read` throws; that is not remembered
   */
  async get(credentials: BackstageCredentials): Promise<Visibility> {
    const caller = callerOf(credentials);
    if (caller === undefined) {
      return this.#read(credentials);
    }
    const known = this.#known.get(caller);
    if (known && Date.now() - known.readAt < MAX_AGE_MS) {
      return known.visibility;
    }
    const visibility = this.#read(credentials);
    this.#known.delete(caller);
    this.#known.set(caller, { readAt: Date.now(), visibility });
    if (this.#known.size > MAX_CALLERS) {
      const [oldest] = this.#known.keys();
      this.#known.delete(oldest);
    }
    visibility.catch(() => this.#known.delete(caller));
    return visibility;
  }

  /**
   * Has everybody who is known asked about entities that are new or different.
   * Where that does not work, their visibility is read anew when it is used.
   */
  async update(entityRefs: string[]): Promise<void> {
    if (entityRefs.length > MAX_UPDATED) {
      this.#known.clear();
    }
    const known = [...this.#known];
    await Promise.all(
      known.map(async ([caller, { readAt, visibility }]) => {
        try {
          if (Date.now() - readAt < MAX_USED_MS) {
            await (await visibility).update(entityRefs);
          } else {
            this.#known.delete(caller);
          }
        } catch {
          this.#known.delete(caller);
        }
      }),
    );
  }
}

/** Only people: what a service may do can depend on its token. */
function callerOf({ principal }: BackstageCredentials): string | undefined {
  const { type } = principal as { type?: string };
  const { userEntityRef, actor } = principal as BackstageUserPrincipal & {
    actor?: BackstageServicePrincipal;
  };
  return type === 'user' && !actor ? userEntityRef : undefined;
}
