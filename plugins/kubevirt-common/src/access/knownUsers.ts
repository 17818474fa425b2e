/**
 * The user that an image is known to have, by what its name or URL holds.
 * Sources: each distribution's cloud image documentation, and the
 * `docs` of github.com/kubevirt/containerdisks (artifacts/<name>).
 */
const users: [pattern: RegExp, user: string][] = [
  [/ubuntu|\b(?:focal|jammy|noble|bionic|resolute)\b/i, 'ubuntu'],
  [/fedora/i, 'fedora'],
  [/centos|rhel|red-?hat/i, 'cloud-user'],
  [/rocky/i, 'rocky'],
  [/alma-?linux/i, 'almalinux'],
  [/oracle-?linux|\bol[789]u\d/i, 'cloud-user'],
  [/debian|\b(?:bullseye|bookworm|trixie)\b/i, 'debian'],
  [/opensuse|tumbleweed|\bleap\b/i, 'opensuse'],
  [/\bsles?\b|suse/i, 'sles'],
  [/alpine/i, 'alpine'],
  [/cirros/i, 'cirros'],
  [/arch-?linux/i, 'arch'],
  [/freebsd/i, 'freebsd'],
  [/amazon-?linux|\bal2023\b|amzn/i, 'ec2-user'],
  [/flatcar|fedora-?coreos|\bfcos\b/i, 'core'],
  [/windows|\bwin(?:10|11|2k\d\d|20\d\d)\b/i, 'Administrator'],
];

/**
 * The user that the images of a distribution are known to have.
 *
 * @param image - an image's name or URL, or an operating system's id
 * @returns undefined where it is none that is known
 * @internal
 */
export function knownUser(image: string | undefined): string | undefined {
  const coreos = /flatcar|fedora-?coreos|\bfcos\b/i;
  if (image && coreos.test(image)) {
    return 'core';
  }
  return users.find(([pattern]) => image && pattern.test(image))?.[1];
}
