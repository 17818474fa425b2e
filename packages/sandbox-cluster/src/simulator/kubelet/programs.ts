import { importerProgram } from '../cdi/importerProgram';
import { Container } from '../model';

/**
 * How a container's program goes, once it is started.
 *
 * @internal
 */
export type Program =
  /** It runs for as long as its pod. */
  | { kind: 'forever' }
  /** It runs for as long as the domain of the pod's instance. */
  | { kind: 'domain' }
  /** It ends by itself. */
  | { kind: 'ends'; afterSeconds: number; exitCode: number; message: string };

/**
 * Tells what the program in a container does, by its image.
 *
 * @param container - a container of any pod
 * @internal
 */
export function programOf(container: Container): Program {
  if (container.image.includes('/cdi-importer')) {
    return importerProgram(container);
  }
  if (
    container.name === 'compute' &&
    container.image.includes('virt-launcher')
  ) {
    return { kind: 'domain' };
  }
  return { kind: 'forever' };
}
