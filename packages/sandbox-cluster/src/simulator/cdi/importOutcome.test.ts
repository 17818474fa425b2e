import { importOutcome } from './importOutcome';

const Gi = 1024 ** 3;

describe('importOutcome', () => {
  it.each([
    ['http', 'https://cloud-images.ubuntu.com/focal/disk.img'],
    ['http', 'https://images.example.com/disk.qcow2'],
    ['registry', 'docker://quay.io/containerdisks/ubuntu:22.04'],
    ['none', ''],
  ])('%s %s succeeds in 3Gi', (source, endpoint) => {
    const outcome = importOutcome({ source, endpoint, bytes: 3 * Gi });
    expect(outcome.ok).toBe(true);
  });

  it.each([
    [
      'http',
      'https://images.example.com/404/disk.img',
      /got 404. Status: 404 Not Found/,
    ],
    ['http', 'https://images.example.com/missing.img', /got 404/],
    ['http', 'https://images.example.com/not-found.qcow2', /got 404/],
    [
      'http',
      'https://mirror.invalid/disk.img',
      /lookup mirror.invalid: no such host/,
    ],
    [
      'http',
      'https://images.team.example/disk.img',
      /lookup images.team.example: no such host/,
    ],
    [
      'http',
      'https://self-signed.example.com/disk.img',
      /x509: certificate signed by unknown authority/,
    ],
    [
      'http',
      'https://images.example.com/disk-10Gi.img',
      /Virtual image size 10737418240 is larger than the reported available storage 3221225472/,
    ],
    ['registry', 'docker://quay.io/team-a/not-found:1', /manifest unknown/],
    ['registry', 'docker://quay.io/private/disk:1', /unauthorized/],
    ['registry', 'docker://registry.invalid/disk:1', /no such host/],
    [
      'registry',
      'docker://docker.io/library/nginx:1',
      /Failed to find VM disk image file/,
    ],
  ])('%s %s fails in 3Gi', (source, endpoint, words) => {
    const outcome = importOutcome({ source, endpoint, bytes: 3 * Gi });
    expect(outcome).toMatchObject({
      ok: false,
      message: expect.stringMatching(words),
    });
  });

  it('fails where the checksum is nothing but zeros', () => {
    const checksum = `sha256:${'0'.repeat(64)}`;
    const endpoint = 'https://images.example.com/disk.img';
    expect(
      importOutcome({ source: 'http', endpoint, checksum, bytes: 3 * Gi }),
    ).toMatchObject({ ok: false, message: expect.stringMatching(/checksum/) });
  });
});
