import { ApiError, resourceTypes, Writer } from '../../client';
import { Instancetype, Preference } from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { commonInstancetypes } from './commonInstancetypes';
import { commonPreferences } from './commonPreferences';
import { InstancetypeLookup } from './expandMachine';

const { instancetypes, clusterInstancetypes, preferences, clusterPreferences } =
  resourceTypes;

/**
 * The instance types and preferences there are.
 *
 * @internal
 */
export class Instancetypes implements InstancetypeLookup {
  readonly #context: SimulatorContext;

  /** Subscribes to all four kinds. */
  static create(context: SimulatorContext): Instancetypes {
    return new Instancetypes(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { informers } = context;
    informers.of(instancetypes);
    informers.of(clusterInstancetypes);
    informers.of(preferences);
    informers.of(clusterPreferences);
  }

  instancetype(reference: {
    kind: string;
    name: string;
    namespace?: string;
  }): Instancetype | undefined {
    const { kind, name, namespace } = reference;
    const { informers } = this.#context;
    return kind === instancetypes.kind
      ? informers.of(instancetypes).store.get(`${namespace}/${name}`)
      : informers.of(clusterInstancetypes).store.get(name);
  }

  preference(reference: {
    kind: string;
    name: string;
    namespace?: string;
  }): Preference | undefined {
    const { kind, name, namespace } = reference;
    const { informers } = this.#context;
    return kind === preferences.kind
      ? informers.of(preferences).store.get(`${namespace}/${name}`)
      : informers.of(clusterPreferences).store.get(name);
  }

  /**
   * Brings the common ones, as virt-operator does, where the cluster has none.
   */
  async install(writer: Writer): Promise<void> {
    const { informers } = this.#context;
    const create = async <T extends Instancetype | Preference>(
      type: Parameters<typeof informers.of<T>>[0],
      objects: T[],
    ) => {
      if (informers.of(type).store.size > 0) return;
      for (const object of objects) await writer.create(type, object);
    };
    try {
      await create(clusterInstancetypes, commonInstancetypes);
      await create(clusterPreferences, commonPreferences);
    } catch (error) {
      // 404: the server has no such kinds. 409: somebody else brought them.
      if (!ApiError.is(error, 404, 409)) throw error;
    }
  }
}
