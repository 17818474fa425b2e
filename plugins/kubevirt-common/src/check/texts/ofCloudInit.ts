/**
 * Findings about what the guest does at its first start.
 *
 * @internal
 */
export const ofCloudInit = {
  'finding.cloud-init-header':
    'The first line does not say what the text is, so cloud-init ignores all of it.',
  'findingAdvice.cloud-init-header':
    'Begin with the line #cloud-config, exactly so.',
  'finding.cloud-init-header.unknown':
    'The first line does not say what the text is, so cloud-init ignores all of it.',
  'findingAdvice.cloud-init-header.unknown':
    'Begin with #cloud-config, or with #! for a script.',
  'finding.cloud-init-yaml': 'The cloud-config is not valid YAML: {{fault}}.',
  'findingAdvice.cloud-init-yaml':
    'Mend that line; mind the indentation, and put texts with a colon in quotes.',
  'findingWord.fault-in-line': '{{what}} in line {{line}}',
  'findingWord.fault-alias': 'an alias that cannot be followed',
  'findingWord.fault-no-map': 'it is not a map of keys',
  'finding.cloud-init-size.secret':
    'The text has {{size}} bytes, and a Secret holds {{limit}}.',
  'findingAdvice.cloud-init-size.secret':
    'Have the guest download what is large.',
  'finding.cloud-init-size.inline':
    'The text has {{size}} bytes, and KubeVirt takes {{limit}} within a VM.',
  'findingAdvice.cloud-init-size.inline':
    'Use the profile modern, which puts it into a Secret, or shorten it.',
  'finding.cloud-init-empty':
    'The text is empty, and the chart renders a cloud-init disk all the same, which KubeVirt refuses.',
  'findingAdvice.cloud-init-empty':
    'Write #cloud-config, which does nothing, or use the profile modern.',
  'finding.plain-text-password': '{{keys}} holds a password in plain text.',
  'findingAdvice.plain-text-password':
    'Give sshKeys, or a hash as mkpasswd --method=SHA-512 makes it.',
  'finding.plain-text-password.chart':
    '{{keys}} holds a password in plain text, which everybody who may see the VM can read.',
  'findingAdvice.plain-text-password.chart':
    'Give sshKeys, or a hash as mkpasswd --method=SHA-512 makes it.',
  'finding.chpasswd-without-users':
    'chpasswd sets no password of anybody, and there is no password either.',
  'findingAdvice.chpasswd-without-users':
    'Give chpasswd.users with name, password and type, or remove chpasswd.',
  'finding.formats-no-disk.alone':
    'The text formats /dev/{{device}}, and there is no such disk: the last is /dev/{{last}}.',
  'findingAdvice.formats-no-disk.alone':
    'There is no extra disk; add one to volumes.disks.',
  'finding.formats-no-disk.extra':
    'The text formats /dev/{{device}}, and there is no such disk: the last is /dev/{{last}}.',
  'findingAdvice.formats-no-disk.extra': 'The extra disks are {{disks}}.',
  'finding.formats-wrong-disk.alone':
    'The text formats /dev/{{device}}, which is {{disk}}.',
  'findingAdvice.formats-wrong-disk.alone':
    'There is no extra disk; add one to volumes.disks.',
  'finding.formats-wrong-disk.extra':
    'The text formats /dev/{{device}}, which is {{disk}}.',
  'findingAdvice.formats-wrong-disk.extra': 'The extra disks are {{disks}}.',
  'findingWord.container-disk': 'the container disk',
  'findingWord.root-disk': "the root disk's DataVolume",
  'findingWord.cloud-init-disk': "cloud-init's own disk",
  'findingWord.boot-disk': '{{name}}, the disk to boot from',
  'finding.formats-again.unguarded':
    'The text formats /dev/{{device}} ({{name}}) without looking whether there is data on it.',
  'findingAdvice.formats-again.unguarded':
    'Write blkid /dev/{{device}} || mkfs.ext4 /dev/{{device}}, or use fs_setup with overwrite: false.',
  'finding.formats-again.every-start':
    'The text formats /dev/{{device}} ({{name}}) at every start of the VM, because a container disk forgets that it was done.',
  'findingAdvice.formats-again.every-start':
    'Write blkid /dev/{{device}} || mkfs.ext4 /dev/{{device}}, or use fs_setup with overwrite: false.',
  'finding.mounts-no-filesystem':
    'The text mounts the file system {{tag}}, and volumes.filesystems has none of that name.',
  'findingAdvice.mounts-no-filesystem':
    'Add it to volumes.filesystems, with that name.',
  'finding.mounts-no-filesystem.near':
    'The text mounts the file system {{tag}}, and volumes.filesystems has none of that name.',
  'findingAdvice.mounts-no-filesystem.near': 'Did you mean {{near}}?',
  'finding.image-without-cloud-config.cirros':
    'The image {{image}} looks like CirrOS, which reads no cloud-config: log in as cirros.',
  'finding.image-without-cloud-config.core':
    'The image {{image}} looks like one that is configured by Ignition instead of a cloud-config.',
  'finding.image-user.renamed':
    'The image {{image}} usually has the user {{user}}; this text makes it {{renamed}}, and that is who can log in.',
  'finding.image-user.other':
    'chpasswd sets the password of {{owner}}, but the image {{image}} usually has the user {{user}} and the text makes no other.',
  'findingAdvice.image-user.other':
    'Write {{user}}, or add {{owner}} to users.',
  'finding.private-ssh-key':
    'This is a private key, which must never leave its owner.',
  'findingAdvice.private-ssh-key':
    'Give the public key, from the file that ends with .pub, and make a new pair.',
  'finding.ssh-key.lines': 'There is more than one line.',
  'findingAdvice.ssh-key.lines': 'Give each key an entry of its own.',
  'finding.ssh-key.strange': 'This does not look like a public key.',
  'findingAdvice.ssh-key.strange':
    'Give the line of a .pub file: ssh-ed25519 AAAA… name.',
} as const;
