import { Event, KubernetesObject } from 'backstage-plugin-kubevirt-common';
import { BelongsTo } from './BelongsTo';
import { EventLog } from './EventLog';
import { KindChange } from './kinds';
import { Links } from './Links';
import { ServiceMatches } from './ServiceMatches';
import { StoredObjects } from './StoredObjects';

/**
 * The objects of a cluster, and how they are linked.
 *
 * @internal
 */
export class LinkedObjects {
  readonly objects = StoredObjects.create();
  readonly belongsTo = BelongsTo.create();
  readonly services = ServiceMatches.create();
  readonly events = EventLog.create();
  /** EndpointSlices by their Service. */
  readonly slices = Links.create();

  static create(): LinkedObjects {
    return new LinkedObjects();
  }

  private constructor() {}

  /**
   * Takes a change in.
   *
   * @returns an event that is too many now and need not be kept
   */
  update(item: KindChange): Event | undefined {
    this.belongsTo.update(item);
    const { kind, change } = item;
    const gone = change.type === 'deleted';
    switch (kind) {
      case 'services':
        this.services.set(change.key, gone ? undefined : change.object);
        return undefined;
      case 'events':
        if (!gone) {
          return this.events.put(change.object);
        }
        this.events.remove(change.object);
        return undefined;
      case 'endpointSlices':
        this.slices.set(change.key, gone ? [] : slicedService(change.object));
        break;
      default:
    }
    this.objects.apply(item);
    return undefined;
  }
}

/** The Service that an EndpointSlice is of. */
function slicedService({ metadata }: KubernetesObject): string[] {
  const name = metadata?.labels?.['kubernetes.io/service-name'];
  return name ? [`${metadata?.namespace ?? ''}/${name}`] : [];
}
