import { isDeepStrictEqual } from 'node:util';
import { InputError } from '@backstage/errors';
import { parse } from 'yaml';

const BOUNDARY = 'kubevirt-virtual-machine';

/**
 * Adds the default user's password to cloud-init's text. The text itself
 * stays as it is: a cloud-config gets one more line at its end, where that
 * means the same and the password; anything else becomes the first part of a
 * MIME message, whose parts cloud-init reads one after the other (cloud-init's
 * docs/explanation/format/mime.rst). The password has to be changed at the
 * first login.
 *
 * @param userData - what a person wrote; may be empty
 * @param hash - of the password, as `sha512Crypt` makes it
 * @returns user data
 * @throws InputError where the text sets a password itself, or is a MIME
 * message already
 * @internal
 */
export function withPassword(userData: string, hash: string): string {
  const line = `password: ${JSON.stringify(hash)}\n`;
  const ours = `#cloud-config\n${line}`;
  if (!userData.trim()) {
    return ours;
  }
  refuseConflicts(userData);
  const longer = `${userData}${userData.endsWith('\n') ? '' : '\n'}${line}`;
  if (isMore(longer, userData, { password: hash })) {
    return longer;
  }
  const parts = [userData, ours].map(
    text =>
      `--${BOUNDARY}\nContent-Type: text/plain; charset="utf-8"\nContent-Transfer-Encoding: base64\n\n${inLines(
        text,
      )}\n`,
  );
  return `Content-Type: multipart/mixed; boundary="${BOUNDARY}"\nMIME-Version: 1.0\n\n${parts.join(
    '',
  )}--${BOUNDARY}--\n`;
}

/** Says whether a cloud-config means what another one does and some more. */
function isMore(text: string, before: string, more: object): boolean {
  if (!/^#cloud-config\s/.test(before)) {
    return false;
  }
  try {
    return isDeepStrictEqual(parse(text), { ...parse(before), ...more });
  } catch {
    return false;
  }
}

function refuseConflicts(userData: string) {
  if (/^(content-type|mime-version):/i.test(userData)) {
    throw new InputError(
      "The virtual machine cannot get a password: cloudInit.userData is a MIME message, to which none can be added. Set the password in it, or write it as '#cloud-config'.",
    );
  }
  if (/^#cloud-config\b/m.test(userData) && setsPassword(userData)) {
    throw new InputError(
      "The virtual machine cannot get a password: cloudInit.userData sets one already. Remove 'password' and 'chpasswd' from it, or ask for no password.",
    );
  }
}

function setsPassword(userData: string): boolean {
  try {
    const { password, chpasswd } = parse(userData) ?? {};
    return (
      password !== undefined ||
      chpasswd?.list !== undefined ||
      chpasswd?.users !== undefined
    );
  } catch {
    // Templates are YAML only once the guest has filled them in.
    return /^(password|chpasswd):/m.test(userData);
  }
}

function inLines(text: string): string {
  const encoded = Buffer.from(text, 'utf8').toString('base64');
  return (encoded.match(/.{1,76}/g) ?? []).join('\n');
}
