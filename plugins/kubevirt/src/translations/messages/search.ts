/**
 * Texts of search results.
 *
 * @internal
 */
export const searchMessages = {
  'search.indexed': '{{status}} when it was indexed',
  'search.gone': 'No longer there',
  'search.owner': 'Owner',
  'search.where': '{{namespace}} in {{cluster}}',
  'search.field.name': 'Name',
  'search.field.description': 'Description',
  'search.field.owner': 'Owner',
  'search.field.system': 'System',
  'search.field.cluster': 'Cluster',
  'search.field.namespace': 'Namespace',
  'search.field.node': 'Node',
  'search.field.status': 'Status',
  'search.field.headline': 'State',
  'search.field.os': 'Guest OS',
  'search.field.addresses': 'Address',
  'search.field.macs': 'MAC address',
  'search.field.images': 'Image or source',
  'search.field.claims': 'Claim',
  'search.field.devices': 'Device',
  'search.field.ports': 'Port',
  'search.field.labels': 'Label',
  'search.field.tags': 'Tag',
} as const;
