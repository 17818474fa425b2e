import { Rule } from '../CheckContext';
import { error, warning } from '../findings';

// sshd(8), AUTHORIZED_KEYS FILE FORMAT; options may come before the type.
const publicKey =
  /(?:^|\s)(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp(?:256|384|521)|sk-(?:ssh-ed25519|ecdsa-sha2-nistp256)@openssh\.com)\s+AAAA[A-Za-z0-9+/]+={0,3}(?:\s|$)/;

/** Are the SSH keys public keys, one each? */
export const sshKeys: Rule = ({ values }) =>
  (values.sshKeys ?? []).flatMap((key, index) => {
    const path = ['sshKeys', index];
    if (/PRIVATE KEY/.test(key)) {
      return [
        error(
          'private-ssh-key',
          path,
          'This is a private key, which must never leave its owner.',
          'Give the public key, from the file that ends with .pub, and make a new pair.',
        ),
      ];
    }
    if (/\n\s*\S/.test(key.trim())) {
      return [
        error(
          'ssh-key',
          path,
          'There is more than one line.',
          'Give each key an entry of its own.',
        ),
      ];
    }
    return publicKey.test(key)
      ? []
      : [
          warning(
            'ssh-key',
            path,
            'This does not look like a public key.',
            'Give the line of a .pub file: ssh-ed25519 AAAA… name.',
          ),
        ];
  });
