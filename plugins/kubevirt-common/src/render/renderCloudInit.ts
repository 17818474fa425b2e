import { CloudInitSource } from '../objects';
import { RenderedSecret } from './RenderedManifests';
import { renderOwnLabels } from './renderLabels';
import { renderMetadata } from './renderMetadata';
import { RenderOptions } from './RenderOptions';

/**
 * The source of cloud-init's data, and the Secret that holds it in the
 * profile `modern`, where nobody who may only read the VM should read it.
 * Without any data `modern` has no source, because KubeVirt refuses one
 * without data. The chart has it all the same.
 *
 * @internal
 */
export function renderCloudInit(options: RenderOptions): {
  source?: CloudInitSource;
  secret?: RenderedSecret;
} {
  const { name, profile, values } = options;
  const { networkData } = values.cloudInit;
  // KubeVirt hands SSH keys on only where there is user data.
  const userData =
    values.cloudInit.userData ||
    (values.sshKeys?.length ? '#cloud-config\n' : '');

  if (profile === 'chart') {
    return { source: { userData, ...(networkData && { networkData }) } };
  }
  if (!userData && !networkData) {
    return {};
  }
  const secretName = `${name}-cloudinit`;
  return {
    source: {
      ...(userData && { secretRef: { name: secretName } }),
      ...(networkData && { networkDataSecretRef: { name: secretName } }),
    },
    secret: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: renderMetadata(options, secretName, renderOwnLabels(options)),
      type: 'Opaque',
      stringData: {
        ...(userData && { userdata: userData }),
        ...(networkData && { networkdata: networkData }),
      },
    },
  };
}
