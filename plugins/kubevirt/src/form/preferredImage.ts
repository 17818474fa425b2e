import { ImageChoice } from 'backstage-plugin-kubevirt-common';

/** Systems that most people begin with, the likeliest first. */
const LIKELY = [/\bubuntu/i, /\bfedora/i];

/**
 * The image that a form begins with: the newest Ubuntu, else the newest
 * Fedora, else the first.
 *
 * @param images - as they are offered
 * @returns undefined where none is ready
 * @internal
 */
export function preferredImage(
  images: readonly ImageChoice[],
): ImageChoice | undefined {
  const ready = images.filter(image => image.ready);
  for (const system of LIKELY) {
    const [newest] = ready
      .filter(({ title, name }) => system.test(`${title} ${name}`))
      .sort((a, b) => b.title.localeCompare(a.title, 'en', { numeric: true }));
    if (newest) {
      return newest;
    }
  }
  return ready[0];
}
