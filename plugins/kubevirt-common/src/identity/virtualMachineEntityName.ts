import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import { VirtualMachineIdentity } from './VirtualMachineIdentity';

/** What the catalog allows for `metadata.name`. */
const MAX_NAME_LENGTH = 63;
const HASH_DIGITS = 10;
const MAX_SLUG_LENGTH = MAX_NAME_LENGTH - HASH_DIGITS - 1;

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

/**
 * The `metadata.name` of a virtual machine's catalog entity; its
 * `metadata.namespace` is the Kubernetes namespace.
 *
 * `<vm>.<cluster>` where both are DNS labels and the whole fits, which is the
 * usual case and can be read back by eye. Else `<slug>_<hash>`, with ten hex
 * digits of the SHA-256 of the exact identity. The two forms never meet: only
 * the second holds an underscore, and the first has exactly one dot, so it
 * names one VM. Everything is lowercase, because the catalog compares names
 * without regard to case.
 *
 * @param identity - the virtual machine
 * @returns 1 to 63 characters that the catalog accepts as a name
 * @public
 */
export function virtualMachineEntityName(
  identity: VirtualMachineIdentity,
): string {
  const { cluster, namespace, name } = identity;
  const plain = `${name}.${cluster}`;
  if (
    DNS_LABEL.test(name) &&
    DNS_LABEL.test(cluster) &&
    plain.length <= MAX_NAME_LENGTH
  ) {
    return plain;
  }
  // JSON keeps the three parts apart whatever characters they hold. The hash
  // is of a package, because browsers hash only asynchronously by themselves.
  const exact = utf8ToBytes(JSON.stringify([cluster, namespace, name]));
  const hash = bytesToHex(sha256(exact)).slice(0, HASH_DIGITS);
  return `${slugOf(plain)}_${hash}`;
}

function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^[-.]+/, '')
    .slice(0, MAX_SLUG_LENGTH)
    .replace(/[-.]+$/, '');
  return slug || 'vm';
}
