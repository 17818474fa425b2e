import { sourceOfDataVolume } from '../../describe/parts/dataVolumeSource';
import { pullFailureText } from '../messages/pullMessage';
import { Rule } from '../Rule';
import { importSignals } from '../signals/importSignals';
import { matching } from '../signals/matching';

/**
 * CDI cannot pull the image of a disk from a registry (F03).
 *
 * @internal
 */
export const RegistryImagePullFailed: Rule = {
  code: 'RegistryImagePullFailed',
  find(context, all) {
    return importSignals(context, all).flatMap(
      ({ dataVolume, name, signals }) => {
        const found = [
          ...new Set([
            ...matching(signals, {
              reason:
                /^(?:ImagePullFailed|ErrImagePull|ImagePullBackOff|InvalidImageName)$/,
            }),
            ...matching(signals, {
              text: /failed to (?:pull|read registry) image|back-?off pulling image|manifest unknown|toomanyrequests|reading manifest|pinging container registry/i,
            }),
            ...(dataVolume.spec?.source?.registry
              ? matching(signals, {
                  text: /unable to connect to registry|unauthorized|authentication required|no such host|connection refused|x509|dial tcp|i\/o timeout|deadline exceeded/i,
                })
              : []),
          ]),
        ];
        if (found.length === 0) {
          return [];
        }
        const image =
          (dataVolume.spec && sourceOfDataVolume(dataVolume.spec)) ??
          'its image';
        return [
          {
            summary: `The image of disk '${name}' cannot be pulled: ${pullFailureText(
              image,
              found.map(({ text }) => text),
            )}.`,
            nextStep:
              'Check the name and tag of the image; for a private registry, create the VM again with its credentials in a Secret that `source.registry.secretRef` names.',
            signals: found,
            consequences: signals,
          },
        ];
      },
    );
  },
};
