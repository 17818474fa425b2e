import { keyOf, resourceTypes, Writer } from '../../client';
import { controllerOf, KubeObject } from '../../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../../SimulatorContext';
import { virtControllerIdentity } from '../identity';
import { CloneSteps } from './CloneSteps';
import { cloneStatus } from './cloneStatus';

const { virtualMachineClones, virtualMachines } = resourceTypes;
const { virtualMachineSnapshots, virtualMachineRestores } = resourceTypes;

/**
 * virt-controller's half for clones: a snapshot of the source, a restore into
 * the target, and away with both (KubeVirt v1.9.0
 * pkg/virt-controller/watch/clone/clone.go).
 *
 * @internal
 */
export class CloneController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #steps: CloneSteps;

  /** Subscribes to clones, their sources and what they are made by. */
  static create(context: SimulatorContext): CloneController {
    return new CloneController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { writer, events } = writeAs(context, {
      ...virtControllerIdentity,
      component: 'clone-controller',
    });
    this.#writer = writer;
    this.#steps = CloneSteps.create({ context, writer, events });
    const { informers } = context;
    const clones = informers.of(virtualMachineClones).store;
    const involving = ({ kind, metadata }: KubeObject) =>
      clones
        .list()
        .filter(
          clone =>
            clone.metadata.namespace === metadata.namespace &&
            [clone.spec.source, clone.spec.target].some(
              one => one?.kind === kind && one.name === metadata.name,
            ),
        )
        .map(keyOf);
    const maker = (object: KubeObject) => {
      const owner = controllerOf(object);
      return owner?.kind === 'VirtualMachineClone'
        ? [`${object.metadata.namespace}/${owner.name}`]
        : [];
    };
    control(context, {
      name: 'virt-controller',
      type: virtualMachineClones,
      work: key => this.#sync(key),
      also: [
        trigger(informers.of(virtualMachines), involving),
        trigger(informers.of(virtualMachineSnapshots), snapshot => [
          ...involving(snapshot),
          ...maker(snapshot),
        ]),
        trigger(informers.of(virtualMachineRestores), maker),
      ],
    });
  }

  async #sync(key: string): Promise<undefined> {
    const { informers, clock } = this.#context;
    const clone = informers.of(virtualMachineClones).store.get(key);
    if (!clone || clone.metadata.deletionTimestamp) return undefined;
    const { phase, restoreName, targetName } = clone.status ?? {};
    if (phase === 'Failed') return undefined;
    const { namespace } = clone.metadata;
    if (
      phase === 'Succeeded' &&
      !informers.of(virtualMachines).store.get(`${namespace}/${targetName}`)
    ) {
      await this.#writer.delete(virtualMachineClones, clone);
      return undefined;
    }
    if (phase === 'Succeeded' && !restoreName) return undefined;
    const progress = await this.#steps.advance(clone);
    const status = cloneStatus(clone, progress, clock.now());
    await this.#writer.update(
      virtualMachineClones,
      clone,
      { ...clone, status },
      'status',
    );
    return undefined;
  }
}
