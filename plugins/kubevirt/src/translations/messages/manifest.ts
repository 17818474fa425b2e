/** The manifest, and what is fetched on demand besides. @internal */
export const manifestMessages = {
  'manifest.title': 'Manifest',
  'manifest.about':
    'The objects that this virtual machine consists of, as YAML. They are read from the cluster when you ask for them, and that is recorded.',
  'manifest.show': 'Show the manifest',
  'manifest.loading': 'Reading the manifest',
  'manifest.error': 'The manifest could not be read.',
  'manifest.forbidden': 'You may not read this manifest.',
  'manifest.serverFields': 'Status and what the server wrote',
  'manifest.download': 'Download',
  'manifest.reload': 'Read again',
  'manifest.readAt': 'Read',
  'manifest.all': 'all objects as YAML',
  'manifest.object': '{{kind}} {{name}} as YAML',
  'manifest.cloudInit.shown':
    'What looks like a password in cloud-init is left out.',
  'manifest.cloudInit.hidden':
    'The text of cloud-init is left out: you lack the permission kubevirt.vm.cloudinit.read.',
  'manifest.unreadable': 'Could not be read: {{kind}} {{name}}.',
  'manifest.secrets_one':
    'It uses the Secret {{names}}, whose contents never leave the cluster.',
  'manifest.secrets_other':
    'It uses the Secrets {{names}}, whose contents never leave the cluster.',

  'guest.asking': 'Asking the guest agent',
  'guest.askFailed':
    'The guest agent could not be asked for users and file systems.',
  'guest.askForbidden':
    'You may not ask the guest agent for users and file systems.',
  'guest.askAgain': 'Ask again',
  'guest.askedAt': 'Asked',
  'guest.nobody': 'nobody',

  'timeline.show': 'Show',
  'timeline.filter.important': 'What matters',
  'timeline.filter.warnings': 'Warnings',
  'timeline.filter.everything': 'Everything',
  'timeline.nothingImportant': 'Nothing of note has happened.',
  'timeline.hidden_one': 'One entry of routine is left out.',
  'timeline.hidden_other': '{{count}} entries of routine are left out.',
} as const;
