import {
  ClusterStatus,
  VirtualMachineListEvent,
  VirtualMachineRow,
} from 'backstage-plugin-kubevirt-common';
import { VirtualMachineListState } from './KubevirtApi';

/**
 * Puts the list together from the events of its stream.
 *
 * @internal
 */
export class GrowingList {
  static create(): GrowingList {
    return new GrowingList();
  }

  readonly #rows = new Map<string, VirtualMachineRow>();
  #clusters: ClusterStatus[] = [];
  #total: number | undefined;
  #complete = false;

  private constructor() {}

  /**
   * @param event - the next one
   * @returns the list as it is with it
   */
  add(event: VirtualMachineListEvent): VirtualMachineListState {
    for (const row of event.items ?? []) {
      this.#rows.set(keyOf(row.cluster, row.namespace, row.name), row);
    }
    for (const identity of event.removed ?? []) {
      this.#rows.delete(keyOf(...identity));
    }
    this.#clusters = event.clusters ?? this.#clusters;
    this.#total = event.total ?? this.#total;
    this.#complete ||= event.complete ?? false;
    return {
      items: [...this.#rows.values()],
      clusters: this.#clusters,
      complete: this.#complete,
      ...(!this.#complete && { total: this.#total }),
    };
  }
}

function keyOf(...identity: [string, string, string]): string {
  return identity.join('\n');
}
