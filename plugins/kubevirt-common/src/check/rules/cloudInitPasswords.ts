import { isRecord } from '../../values/isRecord';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { passwordsOf } from '../cloudInit/passwordsOf';
import { readCloudInit } from '../cloudInit/readCloudInit';
import { warning } from '../findings';

const path = 'cloudInit.userData';

/**
 * Are there passwords that everybody can read, or settings without any?
 *
 * @internal
 */
export const cloudInitPasswords: Rule = ({ values, profile }) => {
  const { kind, config = {} } = readCloudInit(values.cloudInit.userData);
  if (kind !== 'cloud-config') {
    return [];
  }
  const findings: Finding[] = [];
  const passwords = passwordsOf(config);
  const plain = passwords.filter(({ isPlain }) => isPlain);
  if (plain.length) {
    const keys = [...new Set(plain.map(({ key }) => key))].join(', ');
    findings.push(
      warning(
        profile === 'chart'
          ? 'plain-text-password.chart'
          : 'plain-text-password',
        path,
        { keys },
      ),
    );
  }
  const { chpasswd } = config;
  if (isRecord(chpasswd) && !passwords.length && !hasRandom(chpasswd)) {
    findings.push(warning('chpasswd-without-users', path));
  }
  return findings;
};

function hasRandom(chpasswd: Record<string, unknown>): boolean {
  return /RANDOM|:R\b/.test(JSON.stringify(chpasswd));
}
