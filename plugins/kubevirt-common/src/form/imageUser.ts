import { knownUser } from '../access/knownUsers';

/**
 * The user that an image lets in, by what its name or URL tells of its
 * system.
 *
 * @param image - an image's name or URL
 * @returns undefined where the system is none that is known
 * @public
 */
export function imageUser(image: string): string | undefined {
  return knownUser(image);
}
