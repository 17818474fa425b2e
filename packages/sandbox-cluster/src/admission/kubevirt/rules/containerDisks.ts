import { Rule } from '../Rule';
import { pathCauses } from './pathCauses';

/** The path of a disk in its image is absolute and names a file. @internal */
export const containerDisks: Rule = ({ path, spec }) =>
  (spec.volumes ?? []).flatMap(({ containerDisk }, index) =>
    containerDisk?.path
      ? pathCauses(
          `${path}.volumes[${index}].containerDisk`,
          containerDisk.path,
        )
      : [],
  );
