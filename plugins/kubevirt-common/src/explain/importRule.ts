import { sourceOfDataVolume } from '../describe/parts/dataVolumeSource';
import { DataVolumeSpec } from '../objects';
import { ProblemCode } from '../view';
import { Finding, Rule } from './Rule';
import { Signal } from './Signal';
import { importSignals } from './signals/importSignals';

/**
 * A disk that is being made.
 *
 * @internal
 */
export interface DiskImport {
  /** The DataVolume's name. */
  name: string;
  /** What it is made from, in words. */
  source: string;
  spec: DataVolumeSpec;
  /** What is said about it. */
  signals: Signal[];
}

/**
 * A rule about the making of a disk, applied to each disk by itself. What
 * else is said of a disk of which it finds something follows from that.
 *
 * @param options - `shows` picks the signals that show the problem, none
 *   where it is not there; `tell` puts it into words
 * @internal
 */
export function importRule(options: {
  code: ProblemCode;
  shows(disk: DiskImport): Signal[];
  tell(
    disk: DiskImport,
    found: Signal[],
  ): Pick<Finding, 'summary' | 'nextStep'>;
}): Rule {
  const { code, shows, tell } = options;
  return {
    code,
    find(context, all) {
      return importSignals(context, all).flatMap(({ dataVolume, signals }) => {
        const { metadata, spec = {} } = dataVolume;
        const disk = {
          name: metadata?.name ?? '',
          source: sourceOfDataVolume(spec) ?? 'its source',
          spec,
          signals,
        };
        const found = shows(disk);
        return found.length === 0
          ? []
          : [
              {
                ...tell(disk, found),
                signals: found,
                consequences: signals,
              },
            ];
      });
    },
  };
}
