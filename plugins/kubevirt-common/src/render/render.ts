import { DataVolume } from '../objects';
import { renderCloudInit } from './renderCloudInit';
import { RenderedManifests } from './RenderedManifests';
import { RenderOptions } from './RenderOptions';
import { renderService } from './renderService';
import { renderSshKeys } from './renderSshKeys';
import { renderVirtualMachine } from './renderVirtualMachine';

/**
 * Makes the Kubernetes objects of a virtual machine. The same options always
 * give the same objects; values that `check` refuses give objects that the
 * API server refuses.
 *
 * @param options - name, namespace, values and profile
 * @returns the objects, by what they are and in the order to apply them
 * @public
 */
export function render(options: RenderOptions): RenderedManifests {
  const virtualMachine = renderVirtualMachine(options);
  const service = renderService(options);
  const cloudInitSecret = renderCloudInit(options).secret;
  const sshKeysSecret = renderSshKeys(options)?.secret;
  const dataVolume = futureDataVolume(options);

  // The VM's pod waits for the Secrets, and the Service may be owned by the
  // VM; Helm, which knows no such owner, puts Services before other kinds.
  const objects =
    options.profile === 'modern'
      ? [cloudInitSecret, sshKeysSecret, virtualMachine, service]
      : [sshKeysSecret, service, virtualMachine];
  return {
    virtualMachine,
    ...(service && { service }),
    ...(cloudInitSecret && { cloudInitSecret }),
    ...(sshKeysSecret && { sshKeysSecret }),
    ...(dataVolume && { dataVolume }),
    all: objects.filter(object => object !== undefined),
  };
}

function futureDataVolume({
  name,
  namespace,
  values,
}: RenderOptions): DataVolume | undefined {
  const { enabled, template } = values.rootDisk.dataVolume;
  return enabled
    ? {
        apiVersion: 'cdi.kubevirt.io/v1beta1',
        kind: 'DataVolume',
        metadata: { name, namespace },
        spec: template,
      }
    : undefined;
}
