import { Informers } from '../client';
import { KubeObject } from '../model';
import { differences } from './differences';
import { knownLifeDifferences } from './knownLifeDifferences';
import { normalized } from './normalized';
import { RecordedEvent, RecordedStep } from './recordings';

/** Only virt-controller was itself. */
const speaker = 'virtualmachine-controller';

const words = (event: RecordedEvent) => {
  const { involvedObject, type, reason, message, source } = event;
  return JSON.stringify(
    normalized({
      about: `${involvedObject.kind} ${involvedObject.name}`,
      said: `${type} ${reason}: ${message}`,
      source,
      reportingComponent: event.reportingComponent ?? '',
    }),
  );
};

/** A pod without what its node says of it, and without what is random. */
function comparable(object: KubeObject): unknown {
  const { status: _, ...pod } = object as KubeObject & { status?: unknown };
  const text = JSON.stringify(normalized(object.kind === 'Pod' ? pod : object));
  return JSON.parse(text.replace(/"\d{3}s"/g, '"SECONDS"'));
}

/**
 * Remembers every version of every object of a cluster, so that a recorded
 * moment can be found in it however short it was.
 *
 * @internal
 */
export class LifeRecorder {
  readonly #seen: KubeObject[] = [];

  /** Listens to informers that are not running yet. */
  static create(
    informers: Informers,
    types: Parameters<Informers['of']>[0][],
  ): LifeRecorder {
    const recorder = new LifeRecorder();
    for (const type of types) {
      informers.of(type).store.onChange(({ after }) => {
        if (after) recorder.#seen.push(after);
      });
    }
    return recorder;
  }

  private constructor() {}

  /**
   * What of a recorded moment has not been seen in a namespace; of each object
   * the version that came closest.
   */
  missing({ objects }: RecordedStep, namespace: string): string[] {
    const said = new Set(this.#events(namespace).map(words));
    return [
      ...[
        ...objects.virtualMachines,
        ...objects.virtualMachineInstances,
        ...objects.dataVolumes,
        ...objects.pods.map(pod => ({ ...pod, kind: 'Pod', apiVersion: 'v1' })),
      ].flatMap(object => this.#closest(object, namespace)),
      ...objects.events
        .filter(({ source }) => source.component === speaker)
        .map(words)
        .filter(text => !said.has(text)),
    ];
  }

  /** What virt-controller said here and not in the recording. */
  unheardOf({ objects }: RecordedStep, namespace: string): string[] {
    const recorded = new Set(objects.events.map(words));
    return this.#events(namespace)
      .map(words)
      .filter(text => !recorded.has(text));
  }

  #closest(recorded: KubeObject, namespace: string): string[] {
    const { kind, metadata } = recorded;
    const expected = comparable(recorded);
    const candidates = this.#seen
      .filter(one => one.kind === kind && one.metadata.namespace === namespace)
      .filter(one =>
        metadata.generateName
          ? one.metadata.generateName === metadata.generateName
          : one.metadata.name === metadata.name,
      )
      .map(one =>
        differences(expected, comparable(one), kind).filter(
          line =>
            !knownLifeDifferences.some(({ pattern }) => pattern.test(line)),
        ),
      )
      .sort((left, right) => left.length - right.length);
    return candidates[0] ?? [`${kind} ${metadata.name} has not been seen`];
  }

  #events(namespace: string): RecordedEvent[] {
    return this.#seen.filter(
      (one): one is RecordedEvent =>
        one.kind === 'Event' &&
        one.metadata.namespace === namespace &&
        (one as RecordedEvent).source.component === speaker,
    );
  }
}
