import { importRule } from '../importRule';
import { pullFailureText } from '../messages/pullMessage';
import { matching, matchingEither } from '../signals/matching';

/**
 * CDI cannot pull the image of a disk from a registry.
 *
 * @internal
 */
export const RegistryImagePullFailed = importRule({
  code: 'RegistryImagePullFailed',
  shows({ spec, signals: all }) {
    // CDI's own images are none of the VM's.
    const signals = all.filter(({ text }) => !/\/cdi-[a-z]+[:@]/.test(text));
    const pulls = matchingEither(signals, {
      reason:
        /^(?:ImagePullFailed|ErrImagePull|ImagePullBackOff|InvalidImageName)$/,
      text: /failed to (?:pull|read registry) image|back-?off pulling image|manifest unknown|toomanyrequests|reading manifest|pinging container registry/i,
    });
    return pulls.length > 0 || !spec.source?.registry
      ? pulls
      : matching(signals, {
          text: /unable to connect to registry|unauthorized|authentication required|no such host|connection refused|x509|dial tcp|i\/o timeout|deadline exceeded/i,
        });
  },
  tell({ name, source }, found) {
    const texts = found.map(({ text }) => text);
    const image = pullFailureText(source, texts);
    return {
      summary: `The image of disk '${name}' cannot be pulled: ${image}.`,
      nextStep:
        'Check the name and tag of the image; for a private registry, create the VM again with its credentials in a Secret that `source.registry.secretRef` names.',
    };
  },
});
