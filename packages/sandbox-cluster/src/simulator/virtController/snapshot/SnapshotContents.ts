import { EventRecorder, keyOf, resourceTypes, Writer } from '../../client';
import {
  VirtualMachine,
  VirtualMachineSnapshot,
  VirtualMachineSnapshotContent,
  VolumeSnapshot,
  withoutFinalizer,
} from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { StartedSpecs } from '../machine/StartedSpecs';
import { contentStatus } from './contentStatus';
import {
  contentFinalizer,
  contentName,
  renderSnapshotContent,
} from './renderSnapshotContent';
import { snapshotClasses } from './snapshotClasses';
import { renderVolumeSnapshot, volumeBackups } from './volumeBackups';

const { virtualMachineInstances, virtualMachineSnapshotContents } =
  resourceTypes;
const { persistentVolumeClaims, storageClasses } = resourceTypes;
const { volumeSnapshots, volumeSnapshotClasses } = resourceTypes;
/** Simulated seconds that keeping a machine takes. */
const snapshotTime = 1;

/**
 * What snapshots keep: the machines, and their volumes by snapshots of their
 * own.
 *
 * @internal
 */
export class SnapshotContents {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #events: EventRecorder;
  readonly #startedSpecs: StartedSpecs;

  /** Subscribes to contents and to what they are made of. */
  static create(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }): SnapshotContents {
    return new SnapshotContents(options);
  }

  private constructor(options: {
    context: SimulatorContext;
    writer: Writer;
    events: EventRecorder;
  }) {
    this.#context = options.context;
    this.#writer = options.writer;
    this.#events = options.events;
    this.#startedSpecs = StartedSpecs.create({ client: options.writer.client });
    const { informers } = options.context;
    informers.of(virtualMachineSnapshotContents);
    informers.of(volumeSnapshots);
    informers.of(volumeSnapshotClasses);
    informers.of(storageClasses);
  }

  /** The content of a snapshot, if there is one. */
  of(
    snapshot: VirtualMachineSnapshot,
  ): VirtualMachineSnapshotContent | undefined {
    const { store } = this.#context.informers.of(
      virtualMachineSnapshotContents,
    );
    return store.get(`${snapshot.metadata.namespace}/${contentName(snapshot)}`);
  }

  /** Begins to keep a machine. */
  async make(
    snapshot: VirtualMachineSnapshot,
    vm: VirtualMachine,
  ): Promise<void> {
    const { informers } = this.#context;
    const vmi = informers.of(virtualMachineInstances).store.get(keyOf(vm));
    const claims = informers.of(persistentVolumeClaims).store;
    const classes = this.#classes();
    const object = renderSnapshotContent(snapshot, vm, {
      startedFrom: await this.#startedSpecs.of(vm, vmi),
      backups: volumeBackups(
        snapshot,
        vm.spec.template.spec.volumes ?? [],
        name => claims.get(`${vm.metadata.namespace}/${name}`),
        name => classes.has(name),
      ),
    });
    await this.#writer.create(virtualMachineSnapshotContents, object);
    await this.#events.record(
      snapshot,
      'Normal',
      'SuccessfulVirtualMachineSnapshotContentCreate',
      `Successfully created VirtualMachineSnapshotContent ${object.metadata.name}`,
    );
  }

  /** Has the volumes snapshotted, and says how far they are. */
  async advance(content: VirtualMachineSnapshotContent): Promise<void> {
    if (content.status?.readyToUse) return;
    const { clock } = this.#context;
    const { uid = '' } = content.metadata;
    const snapshots = await this.#snapshotsOf(content);
    if (clock.elapsed(uid, 'content') < snapshotTime) return;
    const status = contentStatus(content, snapshots, clock.now());
    await this.#writer.update(
      virtualMachineSnapshotContents,
      content,
      { ...content, status },
      'status',
    );
  }

  /**
   * Lets content go.
   *
   * @param forGood - whether it goes with its snapshot
   */
  async release(
    content: VirtualMachineSnapshotContent,
    forGood: boolean,
  ): Promise<void> {
    const type = virtualMachineSnapshotContents;
    const free = await this.#writer.update(
      type,
      content,
      withoutFinalizer(content, contentFinalizer),
    );
    if (forGood) await this.#writer.delete(type, free);
  }

  /** The snapshots of its volumes; those that are missing are made. */
  async #snapshotsOf(
    content: VirtualMachineSnapshotContent,
  ): Promise<VolumeSnapshot[]> {
    const { store } = this.#context.informers.of(volumeSnapshots);
    const classes = this.#classes();
    const found: VolumeSnapshot[] = [];
    for (const backup of content.spec.volumeBackups ?? []) {
      const name = backup.volumeSnapshotName;
      const known = store.get(`${content.metadata.namespace}/${name}`);
      if (known) {
        found.push(known);
        continue;
      }
      const { storageClassName } = backup.persistentVolumeClaim.spec;
      const className = classes.get(storageClassName ?? '');
      const object = renderVolumeSnapshot(content, backup, className);
      found.push(await this.#writer.create(volumeSnapshots, object));
      await this.#events.record(
        content,
        'Normal',
        'SuccessfulVolumeSnapshotCreate',
        `Successfully created VolumeSnapshot ${name}`,
      );
    }
    return found;
  }

  #classes(): Map<string, string> {
    const { informers } = this.#context;
    return snapshotClasses(
      informers.of(storageClasses).store.list(),
      informers.of(volumeSnapshotClasses).store.list(),
    );
  }
}
