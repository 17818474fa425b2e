import { Service } from 'backstage-plugin-kubevirt-common';
import { Links } from './Links';
import { namespaceOf } from './references';

/**
 * Finds the Services of a machine, `namespace/name`: those whose selector fits
 * the labels of its pod, and those that are meant for it though their selector
 * misses, because that is what there is to explain.
 *
 * @internal
 */
export class ServiceMatches {
  readonly #services = new Map<string, Service>();
  /** Each Service by the machines it is meant for. */
  readonly #byMachine = Links.create();
  /** Each Service by one label of its selector. */
  readonly #byLabel = Links.create();

  static create(): ServiceMatches {
    return new ServiceMatches();
  }

  private constructor() {}

  set(key: string, service: Service | undefined): void {
    this.#byLabel.delete(key);
    this.#byMachine.delete(key);
    this.#services.delete(key);
    if (!service) {
      return;
    }
    this.#services.set(key, service);
    const [first] = Object.entries(service.spec?.selector ?? {});
    if (first) {
      this.#byLabel.set(key, [labelKey(namespaceOf(key), ...first)]);
    }
    this.#byMachine.set(key, meantFor(key, service));
  }

  /** The keys of a machine's Services. */
  keysOf(machine: string, labels: Record<string, string>): Set<string> {
    const namespace = namespaceOf(machine);
    const selecting = Object.entries(labels)
      .flatMap(([label, value]) => [
        ...this.#byLabel.to(labelKey(namespace, label, value)),
      ])
      .filter(key => selects(this.#services.get(key)!, label => labels[label]));
    return new Set([...selecting, ...this.#byMachine.to(machine)]);
  }

  get(key: string): Service | undefined {
    return this.#services.get(key);
  }

  /** Whether a Service is one of a machine's, whose labels `labelOf` tells. */
  isOf(
    key: string,
    machine: string,
    labelOf: (label: string) => string | undefined,
  ): boolean {
    const service = this.#services.get(key);
    return (
      service !== undefined &&
      (selects(service, labelOf) || this.#byMachine.from(key).includes(machine))
    );
  }
}

/** The machines that own a Service; and the one of its name. */
function meantFor(key: string, service: Service): string[] {
  const namespace = namespaceOf(key);
  const owners = (service.metadata?.ownerReferences ?? []).flatMap(
    ({ kind, name }) =>
      kind === 'VirtualMachine' && name ? [`${namespace}/${name}`] : [],
  );
  const ofKubevirt = Object.keys(service.spec?.selector ?? {}).some(label =>
    /(^|\.)kubevirt\.io(\/|$)/.test(label),
  );
  return [...new Set(ofKubevirt ? [...owners, key] : owners)];
}

function selects(
  service: Service,
  labelOf: (label: string) => string | undefined,
): boolean {
  const selector = Object.entries(service.spec?.selector ?? {});
  return (
    selector.length > 0 &&
    selector.every(([label, value]) => labelOf(label) === value)
  );
}

function labelKey(namespace: string, label: string, value: string): string {
  return `${namespace}/${label}=${value}`;
}
