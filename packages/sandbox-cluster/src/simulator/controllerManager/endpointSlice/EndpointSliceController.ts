import {
  ApiError,
  mergePatch,
  ReferenceIndex,
  resourceTypes,
  Writer,
} from '../../client';
import { EndpointSlice, Pod, Service } from '../../model';
import {
  control,
  SimulatorContext,
  trigger,
  writeAs,
} from '../../SimulatorContext';
import { endpointOf } from './endpointOf';
import { endpointPorts } from './endpointPorts';
import { pairSlices } from './pairSlices';
import { isManaged, renderEndpointSlices } from './renderEndpointSlices';
import { selects } from './selects';
import { TriggerTimes } from './TriggerTimes';

const { endpointSlices, nodes, pods, services } = resourceTypes;
const triggerTime = 'endpoints.kubernetes.io/last-change-trigger-time';
const namespaceOf = ({ metadata }: Pod | Service) => metadata.namespace ?? '';

/**
 * Plays the EndpointSlice controller: says for each Service with a selector
 * which pods stand behind it, and whether they are ready.
 *
 * @internal
 */
export class EndpointSliceController {
  readonly #context: SimulatorContext;
  readonly #writer: Writer;
  readonly #pods: ReferenceIndex;
  readonly #times = TriggerTimes.create();

  /** Subscribes to Services, pods and slices. */
  static create(context: SimulatorContext): EndpointSliceController {
    return new EndpointSliceController(context);
  }

  private constructor(context: SimulatorContext) {
    this.#context = context;
    this.#writer = writeAs(context, {
      component: 'endpoint-slice-controller',
      manager: 'kube-controller-manager',
    }).writer;
    const { informers } = context;
    const { store } = informers.of(services);
    const inNamespace = ReferenceIndex.create(store, one => [namespaceOf(one)]);
    this.#pods = ReferenceIndex.create(informers.of(pods).store, pod => [
      namespaceOf(pod),
    ]);
    control(context, {
      name: 'endpointslices',
      type: services,
      work: key => this.#sync(key),
      also: [
        trigger(informers.of(pods), pod =>
          inNamespace.usersOf(namespaceOf(pod)).filter(key => {
            const service = store.get(key);
            return service !== undefined && selects(service, pod);
          }),
        ),
        trigger(informers.of(endpointSlices), ({ metadata }) => {
          const owner = metadata.labels?.['kubernetes.io/service-name'];
          return owner ? [`${metadata.namespace}/${owner}`] : [];
        }),
      ],
    });
  }

  async #sync(key: string): Promise<undefined> {
    const { informers } = this.#context;
    const service = informers.of(services).store.get(key);
    if (!service) this.#times.forget(key);
    if (!service || !hasEndpoints(service)) return;
    const selected = this.#selected(service);
    const changed = this.#times.take(service, selected);
    const reached = selected.flatMap(pod => {
      const node = informers.of(nodes).store.get(pod.spec.nodeName ?? '');
      const endpoint = endpointOf({ service, pod, node });
      return endpoint ? { endpoint, ports: endpointPorts(service, pod) } : [];
    });
    const { pairs, surplus } = pairSlices(
      informers.of(endpointSlices).store.ownedBy(service).filter(isManaged),
      renderEndpointSlices(service, reached),
    );
    for (const { wanted, current } of pairs) {
      if (current) await this.#change(current, wanted, changed);
      else await this.#create(annotated(wanted, changed));
    }
    for (const slice of surplus) {
      await this.#writer.delete(endpointSlices, slice);
    }
  }

  #selected(service: Service): Pod[] {
    const { store } = this.#context.informers.of(pods);
    return this.#pods
      .usersOf(namespaceOf(service))
      .sort()
      .flatMap(key => store.get(key) ?? [])
      .filter(pod => selects(service, pod));
  }

  async #create(slice: EndpointSlice): Promise<void> {
    try {
      await this.#writer.create(endpointSlices, slice);
    } catch (error) {
      // Its Service is about to go as well.
      const ends = /because it is being terminated/;
      if (!ApiError.is(error, 403) || !ends.test(String(error))) throw error;
    }
  }

  async #change(
    current: EndpointSlice,
    { metadata: { labels }, endpoints, ports }: EndpointSlice,
    changed: string | undefined,
  ): Promise<void> {
    const before = {
      ...current,
      endpoints: current.endpoints ?? [],
      ports: current.ports ?? [],
    };
    const metadata = { ...current.metadata, labels };
    const after = { ...before, metadata, endpoints, ports };
    // The annotation alone is no reason to write.
    if (!mergePatch(before, after)) return;
    await this.#writer.update(
      endpointSlices,
      before,
      annotated(after, changed),
    );
  }
}

/** Others have endpoints of somebody else's making, or none. */
function hasEndpoints({ metadata, spec }: Service): boolean {
  return (
    Object.keys(spec.selector ?? {}).length > 0 &&
    spec.type !== 'ExternalName' &&
    !metadata.deletionTimestamp
  );
}

function annotated(
  slice: EndpointSlice,
  changed: string | undefined,
): EndpointSlice {
  const { [triggerTime]: _, ...others } = slice.metadata.annotations ?? {};
  const annotations = changed ? { ...others, [triggerTime]: changed } : others;
  return { ...slice, metadata: { ...slice.metadata, annotations } };
}
