import { Rule } from '../CheckContext';
import { error, warning } from '../findings';

// sshd(8), AUTHORIZED_KEYS FILE FORMAT; options may come before the type.
const publicKey =
  /(?:^|\s)(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)\s+AAAA[A-Za-z0-9+/]+={0,3}(?:\s|$)/;

/**
 * Are the SSH keys public keys, one each?
 *
 * @internal
 */
export const sshKeys: Rule = ({ values }) =>
  (values.sshKeys ?? []).flatMap((key, index) => {
    const path = ['sshKeys', index];
    if (/PRIVATE KEY/.test(key)) {
      return [error('private-ssh-key', path)];
    }
    if (/\n\s*\S/.test(key.trim())) {
      return [error('ssh-key.lines', path)];
    }
    return publicKey.test(key) ? [] : [warning('ssh-key.strange', path)];
  });
