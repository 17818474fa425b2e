import { RenderedSecret } from './RenderedManifests';
import { renderOwnLabels } from './renderLabels';
import { renderMetadata } from './renderMetadata';
import { RenderOptions } from './RenderOptions';

/**
 * The public SSH keys as KubeVirt takes them: a Secret with one key for each,
 * handed to cloud-init with its metadata.
 *
 * @returns nothing where there are no keys
 * @internal
 */
export function renderSshKeys(
  options: RenderOptions,
): { accessCredential: object; secret: RenderedSecret } | undefined {
  const keys = options.values.sshKeys ?? [];
  if (!keys.length) {
    return undefined;
  }
  const secretName = `${options.name}-ssh-keys`;
  return {
    accessCredential: {
      sshPublicKey: {
        source: { secret: { secretName } },
        propagationMethod: { noCloud: {} },
      },
    },
    secret: {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: renderMetadata(options, secretName, renderOwnLabels(options)),
      type: 'Opaque',
      stringData: Object.fromEntries(
        keys.map((key, index) => [`key-${index + 1}`, key.trim()]),
      ),
    },
  };
}
