import { posix } from 'node:path';
import { StatusCause } from '../../../status/ApiError';
import { invalidField } from '../Rule';

/**
 * What is wrong with the path of a file in an image: it is absolute and names
 * a file.
 *
 * @internal
 */
export function pathCauses(field: string, path: string): StatusCause[] {
  if (path === '/') {
    return [invalidField(field, `${field} must not point to root`)];
  }
  return posix.join('/', path).replace(/\/$/, '') === path.replace(/\/$/, '')
    ? []
    : [
        invalidField(
          field,
          `${field} must be an absolute path to a file without relative components`,
        ),
      ];
}
