import { fieldTitle } from './fieldTitle';

describe('fieldTitle', () => {
  it.each([
    ['name', 'form.name.title'],
    ['namespace', 'form.target.title'],
    ['rootDisk.dataVolume.template.source.http.url', 'form.boot.title'],
    [
      'rootDisk.dataVolume.template.storage.storageClassName',
      'form.storage.title',
    ],
    ['rootDisk.dataVolume.template.pvc.accessModes[0]', 'form.storage.title'],
    ['volumes.filesystems[0].name', 'form.claims.title'],
    ['extraDevices.gpus[0].deviceName', 'form.devices.title'],
    ['resources.memory', 'form.size.title'],
    ['instancetype', 'form.size.title'],
    ['network.ports[0].name', 'form.ports.title'],
    ['sshKeys[0]', 'form.ssh.title'],
    ['cloudInit.userData', 'form.cloudInit.title'],
    // What has no field of its own.
    ['cloudInit.networkData', 'form.more.title'],
    ['network.secondary[0]', 'form.more.title'],
    ['nodeSelector', 'form.more.title'],
    ['more.values', 'form.more.title'],
  ])('%s is set in the field %s', (path, title) => {
    expect(fieldTitle(path)).toBe(title);
  });
});
