import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { UserInfo } from '../registry/WriteContext';
import { statusErrors } from '../status/statusErrors';

const anonymous: UserInfo = {
  name: 'system:anonymous',
  groups: ['system:unauthenticated'],
};

/**
 * Knows bearer tokens and whom they stand for.
 *
 * @internal
 */
export class Authenticator {
  static create(): Authenticator {
    return new Authenticator();
  }

  readonly #users = new Map<string, UserInfo & { expires: number }>();

  private constructor() {}

  /**
   * @param user.expirationSeconds - for ever where absent
   * @returns a new bearer token for a user
   */
  issueToken(user: {
    name: string;
    groups?: readonly string[];
    expirationSeconds?: number;
  }): string {
    const token = randomBytes(24).toString('base64url');
    this.#users.set(token, {
      name: user.name,
      groups: [...(user.groups ?? []), 'system:authenticated'],
      expires:
        user.expirationSeconds === undefined
          ? Infinity
          : Date.now() + user.expirationSeconds * 1000,
    });
    return token;
  }

  /** Whom a token stands for. */
  userOf(token: string): UserInfo | undefined {
    const user = this.#users.get(token);
    return user && user.expires > Date.now()
      ? { name: user.name, groups: user.groups }
      : undefined;
  }

  /** From now on a request with this token gets 401. */
  revokeToken(token: string): void {
    this.#users.delete(token);
  }

  /**
   * @returns whom a request comes from
   * @throws ApiError 401 for a token that is not known
   */
  authenticate(headers: IncomingHttpHeaders): UserInfo {
    const [scheme, token] = (headers.authorization ?? '').split(' ');
    if (!headers.authorization) {
      return anonymous;
    }
    const user =
      scheme.toLowerCase() === 'bearer' && token
        ? this.userOf(token)
        : undefined;
    if (!user) {
      throw statusErrors.unauthorized();
    }
    return user;
  }
}
