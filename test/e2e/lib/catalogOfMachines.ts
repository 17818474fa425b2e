/**
 * The catalog's page of all virtual machines, without the images, claims and
 * clusters that they depend on; of a cluster that is in use, a hundred.
 */
export const CATALOG_OF_MACHINES = `/?${new URLSearchParams({
  'filters[kind]': 'resource',
  'filters[type]': 'virtual-machine',
  'filters[user]': 'all',
  limit: '100',
})}`;
