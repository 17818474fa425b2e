import { defineResources } from './defineResources';

/**
 * The core group, in the order in which the API server lists it.
 *
 * @internal
 */
export const coreResources = defineResources({
  group: '',
  version: 'v1',
  rows: [
    {
      kind: 'Binding',
      verbs: ['create'],
    },
    {
      kind: 'ConfigMap',
      shortNames: ['cm'],
    },
    {
      kind: 'Endpoints',
      plural: 'endpoints',
      shortNames: ['ep'],
    },
    {
      kind: 'Event',
      shortNames: ['ev'],
    },
    {
      kind: 'LimitRange',
      shortNames: ['limits'],
    },
    {
      kind: 'Namespace',
      namespaced: false,
      shortNames: ['ns'],
      subresources: ['finalize', 'status'],
      verbs: ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'],
    },
    {
      kind: 'Node',
      namespaced: false,
      shortNames: ['no'],
      subresources: ['status'],
    },
    {
      kind: 'PersistentVolumeClaim',
      shortNames: ['pvc'],
      subresources: ['status'],
    },
    {
      kind: 'PersistentVolume',
      namespaced: false,
      shortNames: ['pv'],
      subresources: ['status'],
    },
    {
      kind: 'Pod',
      shortNames: ['po'],
      categories: ['all'],
      subresources: [
        'attach',
        'binding',
        'eviction',
        'exec',
        'log',
        'portforward',
        'status',
      ],
    },
    {
      kind: 'ReplicationController',
      shortNames: ['rc'],
      categories: ['all'],
      subresources: ['status'],
    },
    {
      kind: 'ResourceQuota',
      shortNames: ['quota'],
      subresources: ['status'],
    },
    {
      kind: 'Secret',
    },
    {
      kind: 'ServiceAccount',
      shortNames: ['sa'],
      subresources: ['token'],
    },
    {
      kind: 'Service',
      shortNames: ['svc'],
      categories: ['all'],
      subresources: ['status'],
    },
  ],
});
