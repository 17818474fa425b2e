/** The fields of the form that makes a virtual machine. @internal */
export const formMessages = {
  'form.waiting': 'Choose a cluster and a namespace first.',
  'form.loading': 'Loading: {{what}}',
  'form.error': 'This could not be read: {{what}}.',
  'form.forbidden':
    'You may not see this: {{what}}. Your account lacks the permission kubevirt.vm.create. Whoever runs this portal can grant it.',
  'form.choose': 'Choose …',
  'form.none': 'none',
  'form.wrong.in': '{{field}}: {{sentence}}',
  'form.wrong.at': '{{field}} ({{path}}): {{sentence}}',
  'form.wrong.cluster': 'The cluster is missing. Choose one.',
  'form.wrong.namespace': 'The namespace is missing. Choose one.',
  'form.wrong.taken': '{{name}} is taken by: {{kinds}}. {{free}} is free.',
  'form.wrong.password':
    'Rendered like the Helm chart, the machine itself would show it. Choose no password, or the other rendering under “More”.',
  'form.what.clusters': 'clusters',
  'form.what.namespaces': 'namespaces',
  'form.what.images': 'images',
  'form.what.storageClasses': 'storage classes',
  'form.what.claims': 'claims',
  'form.what.snapshots': 'snapshots',
  'form.what.devices': 'devices',
  'form.what.instancetypes': 'instance types',
  'form.what.review': 'what would be created',
  'form.target.title': 'Where it runs',
  'form.target.description':
    'The cluster, and in it the namespace, that the virtual machine belongs to.',
  'form.target.cluster': 'Cluster',
  'form.target.namespace': 'Namespace',
  'form.target.namespaceHelp': 'It must exist.',
  'form.target.system': '{{name}} (of the cluster itself)',
  'form.target.refused': '{{name}} (Backstage may not create there)',
  'form.target.refusedHelp':
    'In some namespaces the account that this portal uses may not create virtual machines. Who runs the cluster can grant it: create virtualmachines.kubevirt.io.',
  'form.target.noCluster':
    'No cluster is configured. Whoever runs this portal can add one.',
  'form.target.silent':
    'The cluster {{cluster}} does not answer at the moment.',
  'form.name.title': 'Name',
  'form.name.description':
    'Also the name of its Service and of its root disk. Lowercase letters, digits and "-".',
  'form.name.free': '{{name}} is free.',
  'form.name.taken': '{{name}} is taken by: {{kinds}}.',
  'form.name.use': 'Use {{name}}',
  'form.name.unchecked':
    'Whether the name is free could not be looked up: {{message}}',
  'form.boot.title': 'What it boots from',
  'form.boot.from': 'Kind of boot source',
  'form.boot.origin.image': 'An image offered here',
  'form.boot.origin.url': 'URL',
  'form.boot.origin.registry': 'Registry image',
  'form.boot.origin.containerDisk': 'Container disk',
  'form.boot.origin.claim': 'A claim as it is',
  'form.boot.origin.copy': 'Copy of a claim',
  'form.boot.origin.snapshot': 'Snapshot',
  'form.boot.origin.blank': 'Empty disk',
  'form.boot.noImages':
    'This cluster and the catalog offer no images yet. Give one by URL or from a registry.',
  'form.boot.dataSource': 'DataSource {{name}}',
  'form.boot.catalog': 'From the catalog',
  'form.boot.imageUser': 'Log in as {{user}}',
  'form.boot.imageSize': '{{size}} at least',
  'form.boot.notReady': 'Not ready: {{message}}',
  'form.boot.user': 'You will log in as {{user}}.',
  'form.boot.lost':
    'What is written to a container disk is lost when the virtual machine stops.',
  'form.boot.blank':
    'There is no system on an empty disk: add an installer as a CD-ROM under "More".',
  'form.boot.url': 'Image URL',
  'form.boot.urlHelp':
    'A disk image (qcow2 or raw, also compressed) that the cluster can download without a password.',
  'form.boot.image': 'Container image',
  'form.boot.imageHelp':
    'An image with a disk under /disk, such as quay.io/containerdisks/ubuntu:24.04.',
  'form.boot.claim': 'Claim',
  'form.boot.claimUsed':
    'It is used by {{users}}. Two machines that write to one disk destroy it.',
  'form.boot.copyUsed':
    'It is used by {{users}}. The copy begins when they have stopped.',
  'form.boot.snapshot': 'Snapshot',
  'form.boot.noSnapshots': 'This namespace has no volume snapshots.',
  'form.boot.size': 'Disk size',
  'form.boot.sizeHelp':
    'At least the size of the unpacked image, such as 10Gi. Empty for a copy of the same size.',
  'form.size.title': 'Size',
  'form.size.type': 'Instance type',
  'form.size.numbers': 'Own numbers',
  'form.size.cpus_one': '{{count}} CPU',
  'form.size.cpus_other': '{{count}} CPUs',
  'form.size.suggested': 'The image suggests {{name}}.',
  'form.size.use': 'Use {{name}}',
  'form.size.cpu': 'CPUs',
  'form.size.cpuHelp': 'Number of virtual CPUs.',
  'form.size.memory': 'Memory',
  'form.size.memoryHelp': 'A number with a unit: 4Gi, 512Mi.',
  'form.size.preference': 'Preference',
  'form.size.preferenceHelp':
    'What the guest system likes best: buses, clocks, firmware.',
  'form.storage.title': 'Storage of the root disk',
  'form.storage.description':
    'Where the root disk is kept, and who can have it at the same time.',
  'form.storage.default': 'Default of the cluster',
  'form.storage.isDefault': '{{name}} (default)',
  'form.storage.class': 'Storage class',
  'form.storage.accessMode': 'Access mode',
  'form.storage.volumeMode': 'Volume mode',
  'form.storage.asProfile': 'As the StorageProfile says',
  'form.storage.mode.ReadWriteOnce': 'ReadWriteOnce (one node at a time)',
  'form.storage.mode.ReadWriteMany':
    'ReadWriteMany (several nodes: can move while it runs)',
  'form.storage.mode.ReadWriteOncePod': 'ReadWriteOncePod (one pod at a time)',
  'form.storage.empty':
    'The cluster has no storage class, so no disk can be made.',
  'form.storage.none': 'The cluster has no default storage class: choose one.',
  'form.storage.profile':
    'The StorageProfile of {{name}} makes disks {{best}}; it offers: {{offers}}.',
  'form.storage.noProfile':
    'Nothing is known of the access modes of {{name}}: choose one.',
  'form.storage.notOffered': '{{name}} is not known to offer {{mode}}.',
  'form.storage.waits': 'A disk is made on the node of its first machine.',
  'form.storage.binds': 'A disk is made at once.',
  'form.storage.grows': 'It can grow later.',
  'form.storage.fixed': 'It cannot grow later.',
  'form.storage.clones': 'Copies by {{strategy}}.',
  'form.claims.title': 'More disks and file systems',
  'form.claims.description':
    'Claims of the namespace that the guest gets: as a disk, or as a file system that is shared with it and mounted by name.',
  'form.claims.count_one': '{{count}} claim',
  'form.claims.count_other': '{{count}} claims',
  'form.claims.empty': 'This namespace has no claims.',
  'form.claims.missing':
    'The namespace has no such claims: {{names}}. Choose others.',
  'form.claims.use': 'Use {{name}}',
  'form.claims.useLabel': 'Use',
  'form.claims.not': 'no',
  'form.claims.disk': 'as a disk',
  'form.claims.filesystem': 'as a file system',
  'form.claims.heldBy':
    '{{names}} has it now, and only one can have it at a time.',
  'form.claims.sharedBy': '{{names}} has it as well.',
  'form.claims.namedBy': '{{names}} uses it when running.',
  'form.devices.title': 'GPUs and other devices',
  'form.devices.description':
    'Devices of the nodes that the guest gets for itself. All come from one node.',
  'form.devices.empty':
    'The nodes of this cluster offer no devices to virtual machines.',
  'form.devices.unknown':
    'The cluster offers no {{name}}. Choose another device.',
  'form.devices.kind.gpu': 'GPU',
  'form.devices.kind.hostDevice': 'host device',
  'form.devices.free': '{{node}}: {{free}} of {{total}} free',
  'form.devices.total': '{{node}}: {{total}}',
  'form.devices.closed': '(takes no new machines)',
  'form.devices.countLabel': 'How many',
  'form.devices.count': 'How many {{name}}',
  'form.devices.obstacle.not-permitted':
    'Nodes offer it, but KubeVirt does not permit it. An administrator can add it to permittedHostDevices of the KubeVirt object.',
  'form.devices.obstacle.no-node':
    'KubeVirt permits it, but no node offers it at the moment.',
  'form.devices.obstacle.nodes-closed':
    'The nodes that offer it take no new machines at the moment.',
  'form.devices.obstacle.all-in-use':
    'All are in use. One is free again when a machine that has one stops.',
  'form.ports.title': 'Ports',
  'form.ports.description':
    'What others can reach under the name of the machine. One table for the Service and the machine.',
  'form.ports.port': 'Port {{number}}',
  'form.ports.name': 'Name',
  'form.ports.number': 'Port',
  'form.ports.protocol': 'Protocol',
  'form.ports.remove': 'Remove port {{name}}',
  'form.ports.add': 'Add another',
  'form.ports.addCommon': 'Add {{name}} ({{port}})',
  'form.ports.empty':
    'Without ports there is no Service: the machine is reached by its consoles alone.',
  'form.ports.service': 'Reachable',
  'form.ports.type.ClusterIP': 'From within the cluster (ClusterIP)',
  'form.ports.type.NodePort': 'On every node (NodePort)',
  'form.ports.type.LoadBalancer': 'By a load balancer (LoadBalancer)',
  'form.ports.type.Headless': 'By its own address (headless)',
  'form.ports.noSsh':
    'In this rendering only these ports reach the guest. Without 22 there is no SSH.',
  'form.ssh.title': 'How you log in',
  'form.ssh.description':
    'Your public SSH key lets you in, as the user of the image. It is what "cat ~/.ssh/id_ed25519.pub" prints; make one with "ssh-keygen". Never paste a private key.',
  'form.ssh.label': 'SSH public keys, one a line',
  'form.ssh.remembered': 'Remembered from the last time.',
  'form.ssh.none': 'Without a key, cloud-init has to provide a way in.',
  'form.ssh.wrong':
    'This is no public key. One begins with a word such as ssh-ed25519 and is one line.',
  'form.cloudInit.title': 'Set-up at the first start (cloud-init)',
  'form.cloudInit.description':
    'What the guest does at its first start. Passwords do not belong here: the text is kept with the task.',
  'form.cloudInit.views': 'Ways to edit',
  'form.cloudInit.form': 'Form',
  'form.cloudInit.text': 'YAML',
  'form.cloudInit.bytes': '{{bytes}} bytes',
  'form.cloudInit.secret': 'It is kept in a Secret of the namespace.',
  'form.cloudInit.large':
    'Too large for the machine itself, which takes 2048; it is kept in a Secret of the namespace, unless it is rendered like the chart.',
  'form.cloudInit.mount': 'Add lines that mount {{names}}',
  'form.cloudInit.notYaml':
    'The text is not YAML from line {{line}} on: {{message}} Correct it under "YAML".',
  'form.cloudInit.not.format':
    'The text is no #cloud-config, a script for instance. It can be edited under "YAML".',
  'form.cloudInit.not.template':
    'The text is a template, which cloud-init fills in. It can be edited under "YAML".',
  'form.cloudInit.not.map':
    'The text holds no keys and values. Correct it under "YAML".',
  'form.cloudInit.packages': 'Packages',
  'form.cloudInit.packagesHelp': 'Names, with spaces between them.',
  'form.cloudInit.keys': 'More SSH keys of the user of the image',
  'form.cloudInit.keysHelp': 'One a line.',
  'form.cloudInit.user': 'User {{name}}',
  'form.cloudInit.userName': 'Name of the user',
  'form.cloudInit.userKeys': 'SSH keys of {{name}}, one a line',
  'form.cloudInit.sudo': 'may become root without a password',
  'form.cloudInit.addUser': 'Add a user',
  'form.cloudInit.removeUser': 'Remove {{name}}',
  'form.cloudInit.device': 'Device',
  'form.cloudInit.mountPoint': 'Mounted at',
  'form.cloudInit.addMount': 'Add a mount',
  'form.more.title': 'More',
  'form.more.summary': 'start, rendering, all other values',
  'form.more.runStrategy': 'Start',
  'form.more.start.RerunOnFailure': 'Now, and again when it fails',
  'form.more.start.Always': 'Always, also after a shutdown from within',
  'form.more.start.Manual': 'By hand',
  'form.more.start.Halted': 'Not before it is started',
  'form.more.start.Once': 'Once',
  'form.more.profile': 'Rendering',
  'form.more.profiles.modern': 'What KubeVirt recommends today',
  'form.more.profiles.chart': 'Like the Helm chart',
  'form.more.wait': 'Follow it',
  'form.more.waits.running': 'Until it runs',
  'form.more.waits.agent': 'Until its guest agent answers',
  'form.more.waits.applied': 'Until the catalog shows it',
  'form.more.waits.none': 'Not at all',
  'form.more.values': 'All other values, as YAML',
  'form.more.valuesHelp':
    'Keys of the values, laid over those of the other fields: labels, nodeSelector, extraDevices, network.secondary, volumes, …',
  'form.review.title': 'Before it is created',
  'form.review.description':
    'The cluster has been asked whether it would accept the machine. Nothing has been written.',
  'form.review.accepted': 'The cluster accepts all of it.',
  'form.review.skipped':
    'Something has to be corrected first; the cluster was not asked.',
  'form.review.unanswered':
    'The cluster did not answer, so it is not known whether it would accept this.',
  'form.review.refused': 'The cluster refuses {{objects}}. In its own words:',
  'form.review.hints_one': '{{count}} more thing to know',
  'form.review.hints_other': '{{count}} more things to know',
  'form.review.manifests': 'What is created, as YAML',
  'form.review.diff': 'Compared with the Helm chart',
  'form.review.diffHelp':
    '"-" is what KubeVirt recommends today, "+" what the Helm chart makes of the same values.',
  'form.review.again': 'Ask again',
  'form.review.field':
    'It is set under “{{field}}” ({{path}}). “Back” leads there.',
  'form.password.title': 'Password',
  'form.password.label': 'Which one',
  'form.password.choice.none': 'none: log in by key',
  'form.password.choice.generate': 'make one up for me',
  'form.password.choice.secret': 'one that I give',
  'form.password.secret': 'The password',
  'form.password.secretHelp':
    'It is not kept with the task. Enter it again if you load this page anew.',
  'form.password.help.generate':
    'A password for the user of the image is made up and kept in a Secret of the namespace. The task shows the command that reads it once. It has to be changed at the first login.',
  'form.password.help.secret':
    'The cluster gets a hash of it for the user of the image. It has to be changed at the first login.',
} as const;
