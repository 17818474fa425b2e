import { resourceTypes } from '../../client';
import { DataVolume } from '../../model';
import { SimulatorContext } from '../../SimulatorContext';
import { CloneObstacle, cloneObstacle } from './cloneObstacle';
import {
  claimAsOriginal,
  CloneOriginal,
  snapshotAsOriginal,
} from './cloneOriginal';
import { CloneSource, cloneSource } from './cloneSource';

const { dataSources, dataVolumes, persistentVolumeClaims, pods } =
  resourceTypes;
const { volumeSnapshots, volumeSnapshotContents } = resourceTypes;

/**
 * Finds what is copied.
 *
 * @internal
 */
export class CloneSources {
  readonly #context: SimulatorContext;

  /** Subscribes to whatever a DataVolume may be a copy of. */
  static create(context: SimulatorContext): CloneSources {
    return new CloneSources(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    const { informers } = context;
    informers.of(dataSources);
    informers.of(pods);
    informers.of(volumeSnapshots);
    informers.of(volumeSnapshotContents);
  }

  /** What a DataVolume is a copy of, as far as it can be told. */
  of(dataVolume: DataVolume): CloneSource | undefined {
    const { store } = this.#context.informers.of(dataSources);
    return cloneSource(dataVolume, key => store.get(key));
  }

  /** The claim or the snapshot itself; undefined where there is none. */
  original({ kind, namespace, name }: CloneSource): CloneOriginal | undefined {
    const { informers } = this.#context;
    const key = `${namespace}/${name}`;
    if (kind === 'pvc') {
      const claim = informers.of(persistentVolumeClaims).store.get(key);
      return claim && claimAsOriginal(claim);
    }
    const snapshot = informers.of(volumeSnapshots).store.get(key);
    const content = informers
      .of(volumeSnapshotContents)
      .store.get(snapshot?.status?.boundVolumeSnapshotContentName ?? '');
    return snapshot && snapshotAsOriginal(snapshot, content);
  }

  /** Why it cannot be copied now. */
  obstacle(source: CloneSource): CloneObstacle | undefined {
    const { informers } = this.#context;
    const key = `${source.namespace}/${source.name}`;
    return cloneObstacle(source, {
      claim: informers.of(persistentVolumeClaims).store.get(key),
      snapshot: informers.of(volumeSnapshots).store.get(key),
      filledBy: informers.of(dataVolumes).store.get(key),
      pods: informers.of(pods).store.list(),
    });
  }
}
