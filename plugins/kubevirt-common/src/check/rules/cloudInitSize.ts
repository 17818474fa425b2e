import { Rule } from '../CheckContext';
import { error } from '../findings';

// KubeVirt's limit for text in the VM itself (vmi-create-admitter.go,
// cloudInitUserMaxLen), and Kubernetes' for a Secret.
const inlineLimit = 2048;
const secretLimit = 1024 * 1024;

/**
 * Is there room for the text, and is there any where there must be?
 *
 * @internal
 */
export const cloudInitSize: Rule = ({ values, profile }) => {
  const { userData, networkData = '' } = values.cloudInit;
  if (profile === 'modern') {
    const size = bytes(userData) + bytes(networkData);
    return size > secretLimit
      ? [
          error('cloud-init-size.secret', 'cloudInit.userData', {
            size,
            limit: secretLimit,
          }),
        ]
      : [];
  }
  if (!userData && !networkData && !values.sshKeys?.length) {
    return [error('cloud-init-empty', 'cloudInit.userData')];
  }
  return (['userData', 'networkData'] as const).flatMap(key => {
    const size = bytes(values.cloudInit[key] ?? '');
    return size > inlineLimit
      ? [
          error('cloud-init-size.inline', `cloudInit.${key}`, {
            size,
            limit: inlineLimit,
          }),
        ]
      : [];
  });
};

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
