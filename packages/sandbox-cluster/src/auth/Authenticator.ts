import { hash, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { UserInfo } from '../registry/WriteContext';
import { Settings } from '../persistence/Settings';
import { statusErrors } from '../status/statusErrors';

const anonymous: UserInfo = {
  name: 'system:anonymous',
  groups: ['system:unauthenticated'],
};

const PREFIX = 'token/';

interface KnownUser extends UserInfo {
  /** Milliseconds since 1970; never where absent. */
  expires?: number;
}

/**
 * Knows bearer tokens and whom they stand for.
 *
 * @internal
 */
export class Authenticator {
  /** @param options.settings - where it keeps its tokens' digests */
  static create(options: { settings?: Settings } = {}): Authenticator {
    return new Authenticator(options.settings);
  }

  readonly #users = new Map<string, KnownUser>();

  private constructor(private readonly settings: Settings | undefined) {
    for (const [name, value] of settings?.withPrefix(PREFIX) ?? []) {
      const user: KnownUser = JSON.parse(value);
      if (isCurrent(user)) {
        this.#users.set(name.slice(PREFIX.length), user);
      } else {
        settings?.delete(name);
      }
    }
  }

  /**
   * @param user.expirationSeconds - for ever where absent
   * @param user.transient - the token is of no use after a restart
   * @returns a new bearer token for a user
   */
  issueToken(user: {
    name: string;
    groups?: readonly string[];
    expirationSeconds?: number;
    transient?: boolean;
  }): string {
    const token = randomBytes(24).toString('base64url');
    const known: KnownUser = {
      name: user.name,
      groups: [...(user.groups ?? []), 'system:authenticated'],
      ...(user.expirationSeconds !== undefined && {
        expires: Date.now() + user.expirationSeconds * 1000,
      }),
    };
    this.#users.set(digest(token), known);
    if (!user.transient) {
      this.settings?.set(PREFIX + digest(token), JSON.stringify(known));
    }
    return token;
  }

  /** Whom a token stands for. */
  userOf(token: string): UserInfo | undefined {
    const user = this.#users.get(digest(token));
    return user && isCurrent(user)
      ? { name: user.name, groups: user.groups }
      : undefined;
  }

  /** From now on a request with this token gets 401. */
  revokeToken(token: string): void {
    this.#users.delete(digest(token));
    this.settings?.delete(PREFIX + digest(token));
  }

  /**
   * @returns whom a request comes from
   * @throws ApiError 401 for a token that is not known
   */
  authenticate(headers: IncomingHttpHeaders): UserInfo {
    const [scheme, token] = (headers.authorization ?? '').trim().split(' ');
    // Of other ways to say who one is the server knows nothing.
    if (scheme.toLowerCase() !== 'bearer' || !token) {
      return anonymous;
    }
    const user = this.userOf(token);
    if (!user) {
      throw statusErrors.unauthorized();
    }
    return user;
  }
}

function isCurrent({ expires = Infinity }: KnownUser): boolean {
  return expires > Date.now();
}

// What is kept lets nobody in.
function digest(token: string): string {
  return hash('sha256', token, 'base64url');
}
