import { posix } from 'node:path';
import { invalidField, Rule } from '../Rule';

/** The path of a disk in its image is absolute and names a file. @internal */
export const containerDisks: Rule = ({ path, spec }) =>
  (spec.volumes ?? []).flatMap(({ containerDisk }, index) => {
    const diskPath = containerDisk?.path;
    const field = `${path}.volumes[${index}].containerDisk`;
    if (!diskPath) {
      return [];
    }
    if (diskPath === '/') {
      return [invalidField(field, `${field} must not point to root`)];
    }
    return posix.join('/', diskPath).replace(/\/$/, '') ===
      diskPath.replace(/\/$/, '')
      ? []
      : [
          invalidField(
            field,
            `${field} must be an absolute path to a file without relative components`,
          ),
        ];
  });
