import { Volume, VirtualMachine } from '../objects';
import { renderCloudInit } from './renderCloudInit';
import { CLOUD_INIT_DISK_NAME, renderDisks } from './renderDisks';
import { renderLabels } from './renderLabels';
import { renderMetadata } from './renderMetadata';
import { renderNetwork } from './renderNetwork';
import { RenderOptions } from './RenderOptions';
import { renderResources } from './renderResources';
import { renderSshKeys } from './renderSshKeys';
import { renderVolume } from './renderVolume';

/**
 * The VirtualMachine itself.
 *
 * @internal
 */
export function renderVirtualMachine(options: RenderOptions): VirtualMachine {
  const { name, profile, values } = options;
  const { filesystems } = values.volumes;
  const { dataVolume } = values.rootDisk;
  const labels = renderLabels(options);
  const { disks, volumes } = renderDisks(options);
  const { interfaces, networks } = renderNetwork(options);
  const cloudInit = renderCloudInit(options).source;
  const sshKeys = renderSshKeys(options);
  const modern = profile === 'modern';

  const cloudInitVolume: Volume | undefined = cloudInit && {
    name: CLOUD_INIT_DISK_NAME,
    cloudInitNoCloud: cloudInit,
  };
  return {
    apiVersion: 'kubevirt.io/v1',
    kind: 'VirtualMachine',
    metadata: renderMetadata(options, name, labels),
    spec: {
      runStrategy: values.runStrategy ?? 'RerunOnFailure',
      ...(values.instancetype && { instancetype: values.instancetype }),
      ...(values.preference && { preference: values.preference }),
      ...(dataVolume.enabled && {
        dataVolumeTemplates: [
          { metadata: { name }, spec: dataVolume.template },
        ],
      }),
      template: {
        metadata: { labels },
        spec: {
          // KubeVirt's default of 30 s is short for a guest to shut down in.
          ...(modern && { terminationGracePeriodSeconds: 180 }),
          ...(values.nodeSelector && { nodeSelector: values.nodeSelector }),
          ...(values.tolerations && { tolerations: values.tolerations }),
          ...(values.network.serviceType === 'Headless' && { subdomain: name }),
          domain: {
            ...renderResources(values.resources, profile),
            devices: {
              ...(modern && { rng: {} }),
              ...values.extraDevices,
              disks: [
                ...disks,
                ...(cloudInitVolume
                  ? [{ name: CLOUD_INIT_DISK_NAME, disk: { bus: 'virtio' } }]
                  : []),
              ],
              ...(filesystems.length > 0 && {
                filesystems: filesystems.map(filesystem => ({
                  name: filesystem.name,
                  virtiofs: {},
                })),
              }),
              interfaces,
            },
          },
          networks,
          volumes: [
            ...volumes,
            ...filesystems.map(renderVolume),
            ...(cloudInitVolume ? [cloudInitVolume] : []),
          ],
          ...(sshKeys && { accessCredentials: [sshKeys.accessCredential] }),
        },
      },
    },
  };
}
