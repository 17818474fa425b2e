import { Informers, resourceTypes } from './client';
import { controllerOf, KubeObject } from './model';
import { failureOf } from './failAnnotation';

/**
 * Finds out which failure was asked for: on an object itself, or on what
 * controls it, up to the machine.
 *
 * @internal
 */
export class Failures {
  readonly #informers: Informers;

  static create(options: { informers: Informers }): Failures {
    return new Failures(options.informers);
  }

  private constructor(informers: Informers) {
    this.#informers = informers;
  }

  /**
   * The failure asked for.
   *
   * @returns such as `F40`, or undefined
   */
  of(object: KubeObject | undefined): string | undefined {
    if (!object) return undefined;
    return failureOf(object) ?? this.of(this.#ownerOf(object));
  }

  #ownerOf(object: KubeObject): KubeObject | undefined {
    const owner = controllerOf(object);
    const type = Object.values(resourceTypes).find(
      ({ kind }) => kind === owner?.kind,
    );
    if (!owner || !type) return undefined;
    const key = `${object.metadata.namespace}/${owner.name}`;
    const { store } = this.#informers.of<KubeObject>(type);
    return store.get(key);
  }
}
