import { quoteForShell } from './quoteForShell';

/**
 * The command that fills a disk which waits for its image (KubeVirt v1.9.0
 * pkg/virtctl/imageupload). `FILE` stands for the image's path.
 *
 * @param options - `claim` is the name of the DataVolume, and so of its claim
 * @public
 */
export function uploadCommand(options: {
  namespace: string;
  claim: string;
}): string {
  const { namespace, claim } = options;
  return `virtctl image-upload dv ${quoteForShell(claim)} -n ${quoteForShell(
    namespace,
  )} --no-create --image-path=FILE`;
}
