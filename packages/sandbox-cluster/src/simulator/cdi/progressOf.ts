import { Clock } from '../Clock';
import { Pod } from '../model';
import { importerProgram } from './importerProgram';

/**
 * How far an importer has come. The real one reports it as a metric; this one
 * is told by how long its program runs.
 *
 * @param pod - the importer's
 * @returns from 0 to 100; undefined while there is nothing to report
 * @internal
 */
export function progressOf(pod: Pod, clock: Clock): number | undefined {
  const { uid = '' } = pod.metadata;
  const [status] = pod.status?.containerStatuses ?? [];
  const step = `progress ${status?.restartCount}`;
  if (!status?.state?.running) return undefined;
  const { afterSeconds, exitCode } = importerProgram(pod.spec.containers[0]);
  // What fails at once has nothing to report.
  if (exitCode !== 0) return undefined;
  return progressAfter(clock.elapsed(uid, step), afterSeconds);
}

/**
 * How far it is after so many seconds. It moves in steps of a second, as the
 * metric is read, and not quite evenly.
 *
 * @param seconds - since it began
 * @param all - seconds that it takes in all
 * @returns from 0 to 99.99
 * @internal
 */
export function progressAfter(seconds: number, all: number): number {
  const reading = Math.floor(seconds);
  const unevenness = ((reading * 7919) % 97) / 97;
  const percent = ((reading + unevenness) / Math.max(all, 1)) * 100;
  return reading === 0 ? 0 : Math.min(99.99, percent);
}
