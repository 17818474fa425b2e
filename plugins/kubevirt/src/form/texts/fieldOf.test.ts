import { fieldOf } from './fieldOf';

describe('fieldOf', () => {
  it.each([
    ['name', 'name'],
    ['namespace', 'target'],
    ['rootDisk.dataVolume.template.source.http.url', 'boot'],
    ['rootDisk.dataVolume.template.storage.storageClassName', 'storage'],
    ['rootDisk.dataVolume.template.pvc.accessModes[0]', 'storage'],
    ['volumes.filesystems[0].name', 'claims'],
    ['extraDevices.gpus[0].deviceName', 'devices'],
    ['resources.memory', 'size'],
    ['instancetype', 'size'],
    ['network.ports[0].name', 'ports'],
    ['sshKeys[0]', 'ssh'],
    ['cloudInit.userData', 'cloudInit'],
    // What has no field of its own.
    ['cloudInit.networkData', 'more'],
    ['network.secondary[0]', 'more'],
    ['nodeSelector', 'more'],
    ['more.values', 'more'],
  ])('%s is set in the field %s', (path, field) => {
    expect(fieldOf(path)).toBe(field);
  });
});
