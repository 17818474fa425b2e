import { createHash } from 'node:crypto';

const ALPHABET =
  './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const ROUNDS = 5000;
const DIGEST = 64;

/**
 * Hashes a password as `/etc/shadow` keeps it (SHA-crypt, U. Drepper,
 * akkadia.org/drepper/SHA-crypt.txt). Node has no crypt(3), and this hash is
 * the one that the system of every cloud image knows.
 *
 * @param password - any text
 * @param salt - at most 16 characters of [./0-9A-Za-z]
 * @returns `$6$<salt>$<hash>`
 * @internal
 */
export function sha512Crypt(password: string, salt: string): string {
  const key = Buffer.from(password, 'utf8');
  const saltBytes = Buffer.from(salt, 'utf8');

  const alternate = sha512(key, saltBytes, key);
  const parts = [key, saltBytes, stretched(alternate, key.length)];
  for (let bits = key.length; bits > 0; bits = Math.floor(bits / 2)) {
    parts.push(bits % 2 ? alternate : key);
  }
  let digest = sha512(...parts);

  const p = stretched(sha512(...times(key.length, key)), key.length);
  const s = stretched(
    sha512(...times(16 + digest[0], saltBytes)),
    saltBytes.length,
  );
  for (let round = 0; round < ROUNDS; round++) {
    digest = sha512(
      round % 2 ? p : digest,
      ...(round % 3 ? [s] : []),
      ...(round % 7 ? [p] : []),
      round % 2 ? digest : p,
    );
  }
  return `$6$${salt}$${encode(digest)}`;
}

function sha512(...parts: Buffer[]): Buffer {
  const hash = createHash('sha512');
  parts.forEach(part => hash.update(part));
  return hash.digest();
}

function times(count: number, part: Buffer): Buffer[] {
  return Array.from({ length: count }, () => part);
}

function stretched(digest: Buffer, length: number): Buffer {
  return Buffer.alloc(length, digest);
}

/** Three bytes at a time, a third of the digest apart and turned each time. */
function encode(digest: Buffer): string {
  let text = '';
  for (let i = 0; i < 21; i++) {
    const thirds = [i, i + 21, i + 42];
    const [high, middle, low] = [0, 1, 2].map(
      at => digest[thirds[(at + i) % 3]],
    );
    text += encodeNumber(high * 65536 + middle * 256 + low, 4);
  }
  return text + encodeNumber(digest[DIGEST - 1], 2);
}

function encodeNumber(number: number, length: number): string {
  return Array.from(
    { length },
    (_, at) => ALPHABET[Math.floor(number / 64 ** at) % 64],
  ).join('');
}
