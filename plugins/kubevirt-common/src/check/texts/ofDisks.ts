/**
 * Findings about disks, claims and what a virtual machine boots from.
 *
 * @internal
 */
export const ofDisks = {
  'finding.two-root-disks':
    'Both root disks are enabled: the VM boots from the container disk, and the DataVolume is a second, ordinary disk.',
  'findingAdvice.two-root-disks':
    'Disable one of rootDisk.containerDisk and rootDisk.dataVolume.',
  'finding.boot-disk-not-kept':
    'The VM boots from a container disk: what is written to it is lost when the VM stops.',
  'findingAdvice.boot-disk-not-kept':
    'Use rootDisk.dataVolume for a VM that is to keep its state.',
  'finding.blank-boot-disk':
    'The VM boots from a blank disk, on which there is no system.',
  'findingAdvice.blank-boot-disk':
    'Give a source with a system, or a disk with device: cdrom to install one from.',
  'finding.nothing-to-boot-from':
    'Both root disks are disabled and there are no volumes.disks, so there is nothing to boot from.',
  'findingAdvice.nothing-to-boot-from':
    'Enable rootDisk.dataVolume or rootDisk.containerDisk, or give a disk under volumes.disks with a system on it.',
  'finding.boot-disk-without-system':
    'The VM boots from its first disk, {{name}}, but its kind, {{kind}}, holds no system.',
  'findingAdvice.boot-disk-without-system':
    'Put the disk with the system first.',
  'finding.container-image':
    'The image is {{image}}, which is not the name of one.',
  'findingAdvice.container-image': 'Write registry/repository:tag.',
  'finding.container-image.scheme':
    'The image is {{image}}, which is not the name of one.',
  'findingAdvice.container-image.scheme':
    'Write registry/repository:tag: {{bare}}.',
  'finding.claim-name':
    'The name is {{name}}, which cannot be that of a claim.',
  'findingAdvice.claim-name': "Use lower-case letters, digits, '-' and '.'.",
  'finding.claim-of-root-disk':
    "{{name}} is the name of the root disk's claim, too.",
  'findingAdvice.claim-of-root-disk':
    'Use another claim, or disable rootDisk.dataVolume to boot from this one.',
  'finding.claim-used-twice':
    'The claim {{name}} is used by {{other}} already.',
  'findingAdvice.claim-used-twice':
    'Two disks on one claim destroy each other; give each a claim of its own.',
  'finding.data-volume-target':
    'The root disk has both pvc and storage, which say the same in two ways.',
  'findingAdvice.data-volume-target':
    'Keep storage, where CDI fills in what is best for the storage class, or pvc, which is taken as it is.',
  'finding.data-volume-access-modes.none': 'The claim has no access mode.',
  'findingAdvice.data-volume-access-modes.none':
    'Give exactly one, such as ReadWriteOnce.',
  'finding.data-volume-access-modes.several':
    'The claim has {{number}} access modes: {{modes}}.',
  'findingAdvice.data-volume-access-modes.several':
    'Give exactly one, such as ReadWriteOnce.',
  'finding.data-volume-size.missing':
    'Nothing says how large the root disk is.',
  'findingAdvice.data-volume-size.missing':
    'Give resources.requests.storage: 3Gi, for instance.',
  'finding.data-volume-size.small':
    "The root disk's size is {{size}}, which is {{bytes}}.",
  'findingAdvice.data-volume-size.small': 'Give at least 1Mi.',
  'finding.data-volume-size.unit':
    "The root disk's size is {{size}}, which is {{bytes}}.",
  'findingAdvice.data-volume-size.unit':
    'Give at least 1Mi; did you mean {{meant}}?',
  'finding.data-volume-source-ref':
    'The kind is {{kind}}, but a source can only be a DataSource.',
  'findingAdvice.data-volume-source-ref': 'Write DataSource.',
  'finding.data-volume-sources.several':
    'The root disk has {{number}} sources: {{sources}}.',
  'findingAdvice.data-volume-sources.several': 'Keep one of them.',
  'finding.data-volume-sources.none': 'The root disk has no source.',
  'findingAdvice.data-volume-sources.none':
    'Give one under source: http, registry, pvc, snapshot, upload or blank, for instance.',
  'finding.data-volume-registry.both':
    'The registry source has both a url and an imageStream.',
  'findingAdvice.data-volume-registry.both':
    'Give url: docker://registry/repository:tag.',
  'finding.data-volume-registry.neither':
    'The registry source has neither a url nor an imageStream.',
  'findingAdvice.data-volume-registry.neither':
    'Give url: docker://registry/repository:tag.',
  'finding.data-volume-registry.stream':
    'An imageStream is only supported with pullMethod: node.',
  'findingAdvice.data-volume-registry.stream': 'Set pullMethod to node.',
  'finding.data-volume-incomplete':
    'CDI refuses a source {{kind}} without {{field}}.',
  'findingAdvice.data-volume-incomplete': 'Give {{field}}.',
  'finding.data-volume-url':
    'The address is {{url}}, which is not one for {{kind}}.',
  'findingAdvice.data-volume-url':
    'Begin it with one of {{schemes}} and name a host.',
  'finding.data-volume-checksum': 'The checksum is {{checksum}}.',
  'findingAdvice.data-volume-checksum':
    'Write algorithm:digest in hexadecimal, with md5, sha1, sha256 or sha512.',
  'finding.disk-name':
    'The name is {{name}}, which cannot be the name of a disk.',
  'findingAdvice.disk-name':
    "Use up to 63 lower-case letters, digits and '-', with a letter or digit at both ends.",
  'finding.duplicate-disk-name':
    'The name {{name}} is taken by {{other}} already.',
  'findingAdvice.duplicate-disk-name':
    'Give each disk and file system a name of its own.',
  'finding.disk-bus': 'A CD-ROM cannot be on the bus virtio.',
  'findingAdvice.disk-bus': 'Write bus: sata, or leave it out.',
  'finding.disk-device': 'Only a claim or a DataVolume can be a lun.',
  'findingAdvice.disk-device': 'Write device: disk, or leave it out.',
  'finding.disk-serial.wrong': 'The serial is {{serial}}.',
  'findingAdvice.disk-serial.wrong':
    'Use up to 256 letters, digits, _, ., + and -.',
  'finding.disk-serial.long':
    'The guest sees the first 20 characters of the serial only: {{seen}}.',
  'finding.disk-size.empty': 'The capacity is {{capacity}}.',
  'findingAdvice.disk-size.empty': 'Give a size such as 10Gi.',
  'finding.disk-size.host': 'A disk that may have to be made needs a capacity.',
  'findingAdvice.disk-size.host':
    'Give capacity: 10Gi, for instance, or type: Disk.',
  'finding.disk-path':
    'The path is {{path}}, which is not that of a file from the root on.',
  'findingAdvice.disk-path': 'Begin it with / and name a file.',
  'finding.sysprep': 'sysprep needs exactly one of configMap and secret.',
  'findingAdvice.sysprep': 'Keep one of them.',
  'finding.service-account':
    'There is another volume with a service account, and a VM can have one only.',
  'findingAdvice.service-account': 'Keep one of them.',
  'finding.feature-gate.host-disk':
    'Host disks need the feature gate HostDisk in the cluster, which is off by default.',
  'finding.feature-gate.claims':
    'File systems on claims need the feature gate {{gate}} in the cluster, which is off by default.',
  'finding.feature-gate.configuration':
    'File systems on ConfigMaps, Secrets and service accounts need the feature gate {{gate}} in the cluster, which is off by default.',
} as const;
