import {
  SteadyView,
  steadyView,
  VirtualMachineDetails,
} from 'backstage-plugin-kubevirt-common';

/** Milliseconds between two looks at news that is not shown yet. */
const interval = 5_000;

/**
 * Gives on what is told of virtual machines, without the states that KubeVirt
 * only passes through.
 *
 * @internal
 */
export class SteadyItems {
  static create(options: {
    show(items: VirtualMachineDetails[]): void;
  }): SteadyItems {
    return new SteadyItems(options.show);
  }

  readonly #show: (items: VirtualMachineDetails[]) => void;
  #shown = new Map<string, SteadyView>();
  #timer?: ReturnType<typeof setTimeout>;

  private constructor(show: (items: VirtualMachineDetails[]) => void) {
    this.#show = show;
  }

  tell(items: VirtualMachineDetails[]) {
    clearTimeout(this.#timer);
    const now = new Date();
    const before = this.#shown;
    this.#shown = new Map();
    const steady = items.map(item => {
      if (!item.view) {
        return item;
      }
      const { cluster, namespace, name } = item.identity;
      const key = `${cluster}/${namespace}/${name}`;
      const shown = steadyView({
        shown: before.get(key),
        view: item.view,
        now,
      });
      this.#shown.set(key, shown);
      return shown.view === item.view ? item : { ...item, view: shown.view };
    });
    this.#show(steady);
    // Nobody tells again what stays as it is.
    if (
      [...this.#shown.values()].some(
        ({ otherwiseSince }) => otherwiseSince !== undefined,
      )
    ) {
      this.#timer = setTimeout(() => this.tell(items), interval);
    }
  }

  close() {
    clearTimeout(this.#timer);
  }
}
