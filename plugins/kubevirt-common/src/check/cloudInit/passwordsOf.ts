import { isRecord } from '../../values/isRecord';

/**
 * A password that a cloud-config sets.
 *
 * @internal
 */
export interface CloudInitPassword {
  /** The key that sets it, `chpasswd.users` for instance. */
  key: string;
  /** Whose it is; absent for the default user. */
  user?: string;
  isPlain: boolean;
}

/**
 * The passwords that a cloud-config sets, without the passwords themselves
 * (cloudinit/config/cc_set_passwords.py and cc_users_groups.py).
 *
 * @internal
 */
export function passwordsOf(
  config: Record<string, unknown>,
): CloudInitPassword[] {
  const found: CloudInitPassword[] = [];
  const { password, chpasswd, users } = config;
  if (password !== undefined && password !== null) {
    found.push({ key: 'password', isPlain: !isHash(password) });
  }
  if (isRecord(chpasswd)) {
    for (const line of lines(chpasswd.list)) {
      const [user, ...rest] = line.split(':');
      const word = rest.join(':');
      if (word && word !== 'R' && word !== 'RANDOM') {
        found.push({ key: 'chpasswd.list', user, isPlain: !isHash(word) });
      }
    }
    for (const { name, type, password: word } of records(chpasswd.users)) {
      if (type !== 'RANDOM' && word !== undefined) {
        found.push({
          key: 'chpasswd.users',
          ...(typeof name === 'string' && { user: name }),
          isPlain: type === 'text',
        });
      }
    }
  }
  for (const { name, plain_text_passwd: plain, passwd } of records(users)) {
    const user = typeof name === 'string' ? { user: name } : {};
    if (plain !== undefined) {
      found.push({ key: 'users.plain_text_passwd', ...user, isPlain: true });
    }
    if (passwd !== undefined) {
      found.push({ key: 'users.passwd', ...user, isPlain: !isHash(passwd) });
    }
  }
  return found;
}

/** crypt(3): `$id$…`; `!` and `*` are no passwords. */
function isHash(word: unknown): boolean {
  return typeof word === 'string' && /^(\$[0-9a-z]+\$|[!*])/.test(word);
}

function lines(list: unknown): string[] {
  const all = Array.isArray(list) ? list : String(list ?? '').split('\n');
  return all
    .filter((line): line is string => typeof line === 'string')
    .map(line => line.trim());
}

function records(list: unknown): Record<string, unknown>[] {
  return Array.isArray(list) ? list.filter(isRecord) : [];
}
