import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import { withPassword } from './withPassword';

const hash = '$6$salt$hash';

/** The parts of a MIME message, decoded. */
function partsOf(message: string): string[] {
  const boundary = /boundary="([^"]+)"/.exec(message)?.[1];
  return message
    .split(`--${boundary}`)
    .slice(1, -1)
    .map(part => part.split('\n\n')[1])
    .map(body => Buffer.from(body, 'base64').toString());
}

describe('withPassword', () => {
  it('is a cloud-config where there is nothing else', () => {
    const text = withPassword('', hash);
    expect(text).toMatch(/^#cloud-config\n/);
    expect(parse(text)).toEqual({ password: hash });
  });

  it.each([
    '#cloud-config\n# comment ümläut\npackages: [qemu-guest-agent]\n',
    '#cloud-config\nchpasswd: { expire: false }',
    '#cloud-config\nwrite_files:\n- content: |\n    last line',
    '#cloud-config\n',
    `#cloud-config\n${'# a long comment\n'.repeat(500)}`,
  ])('is one more line at the end of a cloud-config: %j', userData => {
    const text = withPassword(userData, hash);
    expect(text.startsWith(userData)).toBe(true);
    expect(parse(text)).toEqual({ ...parse(userData), password: hash });
  });

  it.each([
    '## template: jinja\n#cloud-config\nfqdn: {{ v1.local_hostname }}\n',
    '#cloud-config\n{ packages: [vim] }\n',
    '#cloud-config\npackages: [vim]\n...\n',
    '#!/bin/sh\necho hello\n',
    '#include\nhttps://example.com/user-data\n',
  ])('comes after any other text, which stays as it is: %j', userData => {
    const message = withPassword(userData, hash);
    expect(message).toMatch(/^Content-Type: multipart\/mixed; boundary="/);
    const [theirs, ours] = partsOf(message);
    expect(theirs).toBe(userData);
    expect(parse(ours)).toEqual({ password: hash });
  });

  it.each([
    '#cloud-config\npassword: ubuntu\n',
    '#cloud-config\nchpasswd:\n  users: [{ name: a, password: b }]\n',
    '#cloud-config\nchpasswd:\n  list: |\n    a:b\n',
    '## template: jinja\n#cloud-config\npassword: a\nx: {{ y }}\n',
    'Content-Type: multipart/mixed; boundary="x"\n',
  ])('refuses to come on top of %j, without quoting it', userData => {
    const attempt = () => withPassword(userData, hash);
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(/cloudInit\.userData/);
    expect(attempt).not.toThrow('ubuntu');
  });
});
