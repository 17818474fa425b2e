import { parse } from 'yaml';
import { cloudInitPasswords, Password } from './cloudInitPasswords';

/**
 * What cloud-init's user data sets up, as far as the outside can tell.
 *
 * @internal
 */
export interface CloudInit {
  user?: string;
  /** By user; `''` is the image's own. */
  passwords: Record<string, Password>;
  hostname?: string;
  /** Whether it installs or starts the guest agent. */
  installsAgent: boolean;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number'
    ? String(value)
    : undefined;
}

function parsed(userData: string): Record<string, unknown> {
  if (!userData.trimStart().startsWith('#cloud-config')) return {};
  try {
    const value: unknown = parse(userData);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** Whoever is named first under `users`, in words or as an object. */
function firstUser(users: unknown): Record<string, unknown> {
  if (!Array.isArray(users)) return {};
  for (const user of users) {
    if (typeof user === 'object' && user !== null) return user;
    if (typeof user === 'string' && user !== 'default') return { name: user };
  }
  return {};
}

/**
 * Reads user data: a cloud-config, or a script. What it cannot read counts as
 * empty, as cloud-init goes on booting too.
 *
 * @internal
 */
export function readCloudInit(userData: string): CloudInit {
  const config = parsed(userData);
  const user = firstUser(config.users);
  return {
    user: text(config.user) ?? text(user.name),
    passwords: cloudInitPasswords(config),
    hostname: text(config.fqdn) ?? text(config.hostname),
    installsAgent: userData.includes('qemu-guest-agent'),
  };
}
