import { defineResources } from './defineResources';

const all = ['all'];
const status = ['status'];

/**
 * What cdi-operator 1.66 installs, in the order in which the API server lists
 * it.
 *
 * @internal
 */
export const cdiResources = [
  ...defineResources({
    group: 'cdi.kubevirt.io',
    version: 'v1beta1',
    otherVersions: ['v1alpha1'],
    custom: true,
    rows: [
      { kind: 'StorageProfile', namespaced: false, subresources: status },
      { kind: 'CDIConfig', namespaced: false },
      { kind: 'CDI', namespaced: false, shortNames: ['cdi', 'cdis'] },
      {
        kind: 'ObjectTransfer',
        namespaced: false,
        shortNames: ['ot', 'ots'],
        subresources: status,
      },
      { kind: 'VolumeCloneSource' },
      {
        kind: 'DataVolume',
        shortNames: ['dv', 'dvs'],
        categories: all,
        subresources: status,
      },
      { kind: 'VolumeUploadSource' },
      {
        kind: 'DataImportCron',
        shortNames: ['dic', 'dics'],
        categories: all,
      },
      { kind: 'DataSource', shortNames: ['das'], categories: all },
      { kind: 'VolumeImportSource' },
    ],
  }),
  ...defineResources({
    group: 'forklift.cdi.kubevirt.io',
    version: 'v1beta1',
    custom: true,
    rows: [
      { kind: 'OpenstackVolumePopulator' },
      { kind: 'OvirtVolumePopulator' },
    ],
  }),
];
