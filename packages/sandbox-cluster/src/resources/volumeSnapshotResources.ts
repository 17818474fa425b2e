import { defineResources } from './defineResources';

/**
 * The kinds of the CSI snapshot controller, by which storage keeps the content
 * of claims, in the order in which the API server lists them.
 *
 * Source: external-snapshotter v8 client/config/crd.
 *
 * @internal
 */
export const volumeSnapshotResources = defineResources({
  group: 'snapshot.storage.k8s.io',
  version: 'v1',
  custom: true,
  rows: [
    {
      kind: 'VolumeSnapshotClass',
      plural: 'volumesnapshotclasses',
      namespaced: false,
      shortNames: ['vsclass', 'vsclasses'],
    },
    {
      kind: 'VolumeSnapshotContent',
      namespaced: false,
      shortNames: ['vsc', 'vscs'],
      subresources: ['status'],
    },
    {
      kind: 'VolumeSnapshot',
      shortNames: ['vs'],
      subresources: ['status'],
    },
  ],
});
