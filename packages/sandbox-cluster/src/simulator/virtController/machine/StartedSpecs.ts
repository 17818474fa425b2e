import { ApiClient, ApiError, resourceTypes } from '../../client';
import {
  KubeObject,
  VirtualMachine,
  VirtualMachineInstance,
} from '../../model';

type Revision = KubeObject & { data?: { spec?: VirtualMachine['spec'] } };

/**
 * Reads what machines looked like when their instances were started, where
 * that is no longer what they look like.
 *
 * @internal
 */
export class StartedSpecs {
  readonly #client: ApiClient;
  /** By the instance's uid; only of machines that were changed since. */
  readonly #known = new Map<string, VirtualMachine['spec']>();

  static create(options: { client: ApiClient }): StartedSpecs {
    return new StartedSpecs(options.client);
  }

  private constructor(client: ApiClient) {
    this.#client = client;
  }

  /**
   * The spec that a machine's instance was started from.
   *
   * @returns undefined where there is no instance, nothing was changed, or
   *   the revision is not there to tell
   */
  async of(
    vm: VirtualMachine,
    vmi: VirtualMachineInstance | undefined,
  ): Promise<VirtualMachine['spec'] | undefined> {
    const { uid = '', namespace, annotations } = vmi?.metadata ?? {};
    const name = vmi?.status?.virtualMachineRevisionName;
    const generation = annotations?.['kubevirt.io/vm-generation'];
    if (!name || generation === String(vm.metadata.generation)) {
      this.#known.delete(uid);
      return undefined;
    }
    const known = this.#known.get(uid);
    if (known) return known;
    try {
      const revision: Revision = await this.#client.get(
        resourceTypes.controllerRevisions,
        { namespace, name },
      );
      const spec = revision.data?.spec;
      if (spec) this.#known.set(uid, spec);
      return spec;
    } catch (error) {
      if (ApiError.is(error, 404)) return undefined;
      throw error;
    }
  }
}
