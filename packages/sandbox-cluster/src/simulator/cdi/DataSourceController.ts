import { keyOf, ReferenceIndex, resourceTypes, Writer } from '../client';
import { DataSource, rfc3339, setCondition } from '../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../SimulatorContext';
import { dataSourceReady } from './dataSourceReady';
import { cdiIdentity } from './identity';

const { dataSources, dataVolumes, persistentVolumeClaims, volumeSnapshots } =
  resourceTypes;

/** Where it points, as `namespace/name`. */
function sourceKeys({ metadata, spec }: DataSource): string[] {
  const { pvc, snapshot } = spec.source ?? {};
  const source = pvc ?? snapshot;
  return source
    ? [`${source.namespace || metadata.namespace}/${source.name}`]
    : [];
}

/**
 * Plays CDI's part for DataSources: says whether they can be used.
 *
 * @internal
 */
export class DataSourceController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;

  /** Subscribes to DataSources and what they point at. */
  static create(context: SimulatorContext): DataSourceController {
    return new DataSourceController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    this.#writer = writeAs(context, cdiIdentity).writer;
    const { informers } = context;
    const users = ReferenceIndex.create(
      informers.of(dataSources).store,
      sourceKeys,
    );
    control(context, {
      name: 'cdi',
      type: dataSources,
      work: key => this.#sync(key),
      also: [
        trigger(informers.of(dataVolumes), one => users.usersOf(keyOf(one))),
        trigger(informers.of(persistentVolumeClaims), one =>
          users.usersOf(keyOf(one)),
        ),
        trigger(informers.of(volumeSnapshots), one =>
          users.usersOf(keyOf(one)),
        ),
      ],
    });
  }

  async #sync(key: string): Promise<undefined> {
    const { informers, clock } = this.#context;
    const dataSource = informers.of(dataSources).store.get(key);
    if (!dataSource || dataSource.metadata.deletionTimestamp) return undefined;
    const [at = ''] = sourceKeys(dataSource);
    const ready = dataSourceReady(dataSource, {
      claim: informers.of(persistentVolumeClaims).store.get(at),
      dataVolume: informers.of(dataVolumes).store.get(at),
      snapshot: informers.of(volumeSnapshots).store.get(at),
    });
    const now = rfc3339(clock.now());
    await this.#writer.update(dataSources, dataSource, {
      ...dataSource,
      status: {
        ...dataSource.status,
        source: dataSource.spec.source,
        conditions: setCondition(dataSource.status?.conditions, {
          type: 'Ready',
          ...ready,
          lastHeartbeatTime: now,
          lastTransitionTime: now,
        }),
      },
    });
    return undefined;
  }
}
