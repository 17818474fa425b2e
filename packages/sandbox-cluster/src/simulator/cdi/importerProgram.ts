import { Container } from '../model';
import { importOutcome } from './importOutcome';

/**
 * Tells how an importer's run goes, from the environment that CDI gives it.
 *
 * @param container - the importer container
 * @returns when it ends, how, and its termination message
 * @internal
 */
export function importerProgram(container: Container): {
  kind: 'ends';
  afterSeconds: number;
  exitCode: number;
  message: string;
} {
  const env = (name: string) =>
    container.env?.find(variable => variable.name === name)?.value ?? '';
  const outcome = importOutcome({
    source: env('IMPORTER_SOURCE'),
    endpoint: env('IMPORTER_ENDPOINT'),
    checksum: env('IMPORTER_CHECKSUM'),
    bytes: Number(env('IMPORTER_IMAGE_SIZE')),
    fail: env('SANDBOX_FAIL'),
    seconds: Number(env('SANDBOX_SECONDS')) || undefined,
  });
  return outcome.ok
    ? {
        kind: 'ends',
        afterSeconds: outcome.seconds,
        exitCode: 0,
        message: '{"message":"Import Complete"}',
      }
    : {
        kind: 'ends',
        afterSeconds: outcome.seconds,
        exitCode: 1,
        message: outcome.message,
      };
}
