import { DataVolume } from '../../objects';
import { DiskProgress } from '../../view';

/**
 * How far a DataVolume's import is.
 *
 * @returns undefined once it succeeded, and before CDI has seen it
 * @internal
 */
export function diskProgress(
  dataVolume: DataVolume | undefined,
): DiskProgress | undefined {
  const { phase, progress, restartCount } = dataVolume?.status ?? {};
  if (!phase || phase === 'Succeeded') {
    return undefined;
  }
  return {
    phase,
    percent: percentOf(progress),
    restarts: restartCount ?? 0,
  };
}

/** Reads CDI's `34.27%`; `N/A` has no number in it. */
function percentOf(progress: string | undefined): number | undefined {
  const match = /^(\d+(?:\.\d+)?)%$/.exec(progress?.trim() ?? '');
  return match ? Math.min(100, Number(match[1])) : undefined;
}
