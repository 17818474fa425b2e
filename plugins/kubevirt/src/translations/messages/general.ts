/** Titles, states of the whole, and what every section uses. @internal */
export const generalMessages = {
  'tab.sections': 'Sections of this page',
  'tab.loading': 'Loading the virtual machine',
  'card.title': 'Virtual machine',
  'card.more': 'All about this virtual machine',
  'card.others_one': 'and one more',
  'card.others_other': 'and {{count}} more',
  'several.title': 'Virtual machines of this entity',
  'several.back_one': 'All virtual machines',
  'several.back_other': 'All {{count}} virtual machines',

  'copy.action': 'Copy',
  'copy.actionFor': 'Copy: {{label}}',
  'copy.done': 'Copied',
  'copy.doneFor': 'Copied: {{label}}',
  'copy.failed':
    'The browser did not allow copying. Select the text and copy it by hand.',

  'table.region': '{{label}}: table',

  'value.askedAndReal': '{{real}} ({{asked}} asked for)',

  'state.retry': 'Try again',
  'state.forbidden.title': 'You may not see this virtual machine',
  'state.forbidden.text':
    'Your account lacks the permission kubevirt.vm.read for this entity. Whoever runs this portal can grant it.',
  'state.notFound.title': 'This entity is not known here',
  'state.notFound.text':
    'The backend finds no such entity, or you may not see it. It may have been removed from the catalog a moment ago.',
  'state.error.title': 'The virtual machine cannot be shown',
  'state.error.text':
    'The KubeVirt backend did not answer as it should. It is tried again by itself.',
  'state.empty.title': 'No virtual machine belongs to this entity',
  'state.empty.text':
    'An entity is tied to a virtual machine by these three annotations:',
  'state.missing.title': 'The cluster has no such virtual machine',
  'state.missing.text':
    '{{namespace}}/{{name}} is not in the cluster {{cluster}}: it was not created yet, or it was deleted. This page shows it as soon as it is there.',
  'state.connecting.title': 'Connecting to the cluster {{cluster}}',
  'state.connecting.text':
    'The list of its virtual machines is being read. This takes a few seconds.',
  'state.unreachable.title': 'The cluster {{cluster}} does not answer',
  'state.unreachable.text':
    'Nothing is known of {{namespace}}/{{name}} yet. It is tried again by itself.',
  'state.notInstalled.text':
    '{{namespace}}/{{name}} can only be there once it is. Whoever runs the cluster can install it.',

  'cluster.notInstalled':
    'KubeVirt is not installed in the cluster {{cluster}}',

  'state.empty.annotations': 'annotations',

  'stale.cluster': 'The cluster {{cluster}} stopped answering',
  'stale.backend': 'The connection to Backstage was lost',
  'stale.consequence':
    'What you see is how it was then. It renews itself when the connection is back.',
  'stale.reason': 'In its own words:',
} as const;
