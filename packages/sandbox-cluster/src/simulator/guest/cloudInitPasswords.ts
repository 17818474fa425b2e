/**
 * A password as cloud-init gives it: itself, or as a hash of crypt(3).
 *
 * @internal
 */
export type Password = { text: string } | { hash: string };

/** By this cloud-init tells a hash from a password. */
const looksHashed = /^\$(1|2a|2y|5|6|y)(\$.+){2}/;

function read(value: unknown): Password | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  return looksHashed.test(text) ? { hash: text } : { text };
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Of the users that are made; `passwd` and `hashed_passwd` are hashes. */
function ofUsers(users: unknown): [string, Password | undefined][] {
  const all: unknown[] = Array.isArray(users) ? users : [];
  return all.filter(isMap).map(user => {
    const hash = user.hashed_passwd ?? user.passwd;
    const isHash = typeof hash === 'string';
    return [
      String(user.name),
      read(user.plain_text_passwd) ?? (isHash ? { hash } : undefined),
    ];
  });
}

/** Of `chpasswd`: its users, and its lines of `name:password`. */
function ofChanges(changes: unknown): [string, Password | undefined][] {
  if (!isMap(changes)) return [];
  const users: unknown[] = Array.isArray(changes.users) ? changes.users : [];
  const lines = Array.isArray(changes.list)
    ? changes.list.map(String)
    : String(changes.list ?? '').split('\n');
  return [
    ...users
      .filter(isMap)
      .filter(({ type }) => type !== 'RANDOM')
      .map(({ name, password }): [string, Password | undefined] => [
        String(name),
        read(password),
      ]),
    ...lines.flatMap((line): [string, Password | undefined][] => {
      const [, name, password] = /^\s*([^:\s]+):(.+?)\s*$/.exec(line) ?? [];
      return name ? [[name, read(password)]] : [];
    }),
  ];
}

/**
 * The passwords that a cloud-config sets, by user; `''` is the image's own
 * (cloud-init 25.1 cc_users_groups.py and, which comes after it,
 * cc_set_passwords.py).
 *
 * @internal
 */
export function cloudInitPasswords(
  config: Record<string, unknown>,
): Record<string, Password> {
  const all = [
    ...ofUsers(config.users),
    ...ofChanges(config.chpasswd),
    ['', read(config.password)] as const,
  ];
  return Object.fromEntries(
    all.flatMap(([name, it]) => (it ? [[name, it]] : [])),
  );
}
