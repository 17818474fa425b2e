import { Rule } from '../CheckContext';
import { error } from '../findings';

// KubeVirt's limit for text in the VM itself (vmi-create-admitter.go,
// cloudInitUserMaxLen), and Kubernetes' for a Secret.
const inlineLimit = 2048;
const secretLimit = 1024 * 1024;

/** Is there room for the text, and is there any where there must be? */
export const cloudInitSize: Rule = ({ values, profile }) => {
  const { userData, networkData = '' } = values.cloudInit;
  if (profile === 'modern') {
    const size = bytes(userData) + bytes(networkData);
    return size > secretLimit
      ? [
          error(
            'cloud-init-size',
            'cloudInit.userData',
            `The text has ${size} bytes, and a Secret holds ${secretLimit}.`,
            'Have the guest download what is large.',
          ),
        ]
      : [];
  }
  if (!userData && !networkData && !values.sshKeys?.length) {
    return [
      error(
        'cloud-init-empty',
        'cloudInit.userData',
        'The text is empty, and the chart renders a cloud-init disk all the same, which KubeVirt refuses.',
        'Write #cloud-config, which does nothing, or use the profile modern.',
      ),
    ];
  }
  return (['userData', 'networkData'] as const).flatMap(key => {
    const size = bytes(values.cloudInit[key] ?? '');
    return size > inlineLimit
      ? [
          error(
            'cloud-init-size',
            `cloudInit.${key}`,
            `The text has ${size} bytes, and KubeVirt takes ${inlineLimit} within a VM.`,
            'Use the profile modern, which puts it into a Secret, or shorten it.',
          ),
        ]
      : [];
  });
};

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
