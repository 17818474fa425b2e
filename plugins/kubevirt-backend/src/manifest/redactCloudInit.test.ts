import fc from 'fast-check';
import { redactCloudInit } from './redactCloudInit';

describe('redactCloudInit', () => {
  it('leaves all but the secrets as it is, comments included', () => {
    expect(
      redactCloudInit(`#cloud-config
# for the team
user: ubuntu
password: hunter2   # change me
lock_passwd: false
ssh_pwauth: true
ssh_authorized_keys:
  - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 jane
chpasswd:
  expire: false
  list: |
    root:toor
    ubuntu:tiger
runcmd:
  - [systemctl, start, nginx]
`),
    ).toBe(`#cloud-config
# for the team
user: ubuntu
password: (left out)   # change me
lock_passwd: false
ssh_pwauth: true
ssh_authorized_keys:
  - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 jane
chpasswd:
  expire: false
  list: (left out)
runcmd:
  - [systemctl, start, nginx]
`);
  });

  it.each([
    ['a password', 'password: S3CRET-it'],
    ['a password in quotes', 'password: "S3CRET-it, with # all"'],
    ['a password that is a number', 'password: 5321739'],
    ['a hash', 'users:\n  - name: a\n    passwd: $6$rounds=4096$S3CRET-it'],
    [
      'a hash where nobody expects one',
      'bootcmd: ["usermod -p \'$6$x$S3CRET-it\' a"]',
    ],
    [
      'users of chpasswd',
      'chpasswd: {users: [{name: a, password: S3CRET-it}]}',
    ],
    ['a list of chpasswd', 'chpasswd: {list: ["a:S3CRET-it", "b:S3CRET-it"]}'],
    ['a folded text', 'password: >-\n  S3CRET-it\n  5321739'],
    [
      'a host key',
      'ssh_keys:\n  ecdsa_private: |\n    -----BEGIN EC PRIVATE KEY-----\n    S3CRET-it\n    -----END EC PRIVATE KEY-----',
    ],
    ['a subscription', 'rh_subscription:\n  activation-key: S3CRET-it'],
    [
      'a token in a file',
      'write_files:\n  - path: /etc/app.env\n    content: |\n      API_TOKEN=S3CRET-it\n      DB_PASSWORD="S3CRET-it 5321739"',
    ],
    [
      'a password to a command',
      'runcmd:\n  - mysql --password=S3CRET-it\n  - login --token S3CRET-it',
    ],
    [
      'a password for curl',
      'runcmd:\n  - curl -u jane:S3CRET-it https://example.com',
    ],
    [
      'a password in a URL',
      'runcmd:\n  - git clone https://jane:S3CRET-it@example.com/x.git',
    ],
    ['a header', 'runcmd:\n  - "curl -H \'Authorization: Bearer S3CRET-it\'"'],
    [
      'a password for chpasswd',
      'runcmd:\n  - echo "root:S3CRET-it" | sudo chpasswd',
    ],
    ['a script', '#!/bin/sh\nexport PGPASSWORD=S3CRET-it\n'],
    [
      'a script without an end of its key',
      '#!/bin/sh\ncat <<X\n-----BEGIN PRIVATE KEY-----\nS3CRET-it',
    ],
    [
      'JSON',
      '{"ignition": {}, "passwd": {"users": [{"passwordHash": "S3CRET-it"}]}}',
    ],
    [
      'several parts',
      'Content-Type: multipart/mixed\n\n#cloud-config\npassword: S3CRET-it\n',
    ],
    ['nonsense', 'a: [S3CRET-it\npassword: S3CRET-it'],
    [
      'Wi-Fi',
      'network:\n  wifis:\n    wlan0:\n      access-points:\n        "home": {password: S3CRET-it}',
    ],
  ])('leaves out %s', (_, text) => {
    const redacted = redactCloudInit(text);
    expect(redacted).not.toMatch(/S3CRET-it|5321739|toor/);
    expect(redacted).toContain('(left out)');
  });

  it.each([
    '',
    '#cloud-config\n',
    '#cloud-config\npackages: [qemu-guest-agent]\nruncmd:\n  - systemctl enable --now qemu-guest-agent\n',
    '#cloud-config\nusers:\n  - name: jane\n    lock_passwd: true\n    ssh_authorized_keys: [ssh-rsa AAAA]\n',
    'version: 2\nethernets: {enp1s0: {dhcp4: true}}\n',
    '#!/bin/sh\napt-get install -y nginx && echo done > /root/done\n',
  ])('leaves as it is what holds no secret: %j', text => {
    expect(redactCloudInit(text)).toBe(text);
  });

  it('never lets the value of a password through, however it is written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Za-z0-9]{6,20}$/),
        fc.constantFrom(
          'password',
          'plain_text_passwd',
          'hashed_passwd',
          'db_secret',
          'api_key',
        ),
        fc.constantFrom(
          (k: string, v: string) => `${k}: x${v}`,
          (k: string, v: string) => `${k}: "x${v}"`,
          (k: string, v: string) => `"${k}": 'x${v}'`,
          (k: string, v: string) => `a:\n  - {b: 1, ${k}: x${v}}`,
          (k: string, v: string) => `${k}:\n  - x${v}\n  - x${v}`,
          (k: string, v: string) => `${k}: |\n  x${v}\nnext: 1`,
          (k: string, v: string) =>
            `runcmd:\n  - export ${k.toUpperCase()}=x${v}`,
        ),
        (value, key, write) => {
          expect(
            redactCloudInit(`#cloud-config\n${write(key, value)}\n`),
          ).not.toContain(value);
        },
      ),
    );
  });
});
