import { Service } from 'backstage-plugin-kubevirt-common';
import { Links } from './Links';

/**
 * Finds the Services whose selector fits some labels, and the other way
 * around, within a namespace.
 *
 * @internal
 */
export class ServiceMatches {
  readonly #services = new Map<string, Service>();
  /** Each Service under one label of its selector. */
  readonly #byLabel = Links.create();

  static create(): ServiceMatches {
    return new ServiceMatches();
  }

  private constructor() {}

  set(key: string, service: Service | undefined): void {
    this.#byLabel.delete(key);
    this.#services.delete(key);
    if (!service) {
      return;
    }
    this.#services.set(key, service);
    const [first] = Object.entries(service.spec?.selector ?? {});
    if (first) {
      this.#byLabel.set(key, [labelKey(namespaceOf(key), ...first)]);
    }
  }

  /** The Services of a namespace that select something with these labels. */
  find(namespace: string, labels: Record<string, string>): Service[] {
    return Object.entries(labels)
      .flatMap(([label, value]) => [
        ...this.#byLabel.to(labelKey(namespace, label, value)),
      ])
      .map(key => this.#services.get(key)!)
      .filter(service => selects(service, labels));
  }

  /** Whether a Service selects something with these labels. */
  selects(key: string, labels: Record<string, string>): boolean {
    const service = this.#services.get(key);
    return service !== undefined && selects(service, labels);
  }
}

function selects(service: Service, labels: Record<string, string>): boolean {
  const selector = Object.entries(service.spec?.selector ?? {});
  return (
    selector.length > 0 &&
    selector.every(([label, value]) => labels[label] === value)
  );
}

function namespaceOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}

function labelKey(namespace: string, label: string, value: string): string {
  return `${namespace}/${label}=${value}`;
}
