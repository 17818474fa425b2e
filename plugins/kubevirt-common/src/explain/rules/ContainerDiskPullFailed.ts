import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { pullFailureText } from '../messages/pullMessage';
import { Rule } from '../Rule';
import { Signal } from '../Signal';
import { matchingEither } from '../signals/matching';

/**
 * The image of a container disk cannot be pulled.
 *
 * @internal
 */
export const ContainerDiskPullFailed: Rule = {
  code: 'ContainerDiskPullFailed',
  find(context, all) {
    const images = containerDiskImages(context);
    if (images.length === 0) {
      return [];
    }
    const signals = matchingEither(all, {
      reason:
        /^(?:ErrImagePull|ImagePullBackOff|InvalidImageName|ErrImageNeverPull|RegistryUnavailable|ImageInspectError)$/,
      text: /failed to pull (?:and unpack )?image|back-?off pulling image|error pulling image/i,
    }).filter(({ text }) => !/\/virt-launcher[:@]/.test(text));
    if (signals.length === 0) {
      return [];
    }
    const image = images.find(each => isNamed(signals, each)) ?? images[0];
    const texts = signals.map(({ text }) => text);
    const failure = pullFailureText(image, texts);
    return [
      {
        summary: `The image of a container disk cannot be pulled: ${failure}.`,
        nextStep:
          'Check the name and tag of the image; for a private registry, name a Secret with its credentials in `containerDisk.imagePullSecret`.',
        signals,
      },
    ];
  },
};

function containerDiskImages({ spec }: VirtualMachineContext): string[] {
  return (spec.volumes ?? []).flatMap(
    ({ containerDisk }) => containerDisk?.image ?? [],
  );
}

function isNamed(signals: Signal[], image: string): boolean {
  return signals.some(({ text }) => text.includes(image));
}
