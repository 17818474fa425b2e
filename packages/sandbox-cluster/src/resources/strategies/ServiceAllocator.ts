import { isIP } from 'node:net';
import type { IoK8sApiCoreV1ServiceSpec as ServiceSpec } from '@kubevirt-ui-ext/kubevirt-api/kubernetes';
import { Allocator } from '../../allocation/Allocator';
import { ApiError } from '../../status/ApiError';
import { FieldError } from '../../status/statusErrors';
import { fieldErrors } from '../../validation/fieldErrors';

/** Addresses 10.0.0.1 to 10.0.0.254. */
const PREFIX = '10.0.0.';

/**
 * The cluster addresses and node ports of all services.
 *
 * Source: Kubernetes 1.36 pkg/registry/core/service/storage/alloc.go.
 *
 * @internal
 */
export class ServiceAllocator {
  static create(): ServiceAllocator {
    return new ServiceAllocator();
  }

  readonly #hosts = Allocator.create({ from: 1, to: 254 });
  readonly #ports = Allocator.create({ from: 30000, to: 32767 });

  private constructor() {
    // The API server's own.
    this.#hosts.take(1);
  }

  /**
   * What cannot be had of what a service asks for.
   *
   * @param before - the service so far, which keeps what it has
   */
  errors(spec: ServiceSpec, before?: ServiceSpec): FieldError[] {
    const held = new Set(before?.ports?.map(({ nodePort }) => nodePort));
    return [
      ...(before?.clusterIP ? [] : this.#addressErrors(spec.clusterIP)),
      ...(spec.ports ?? []).flatMap(({ nodePort }, index) =>
        nodePort && !held.has(nodePort)
          ? this.#portErrors(`spec.ports[${index}].nodePort`, nodePort)
          : [],
      ),
    ];
  }

  /**
   * Gives a service all that it needs, and takes back what it has no more.
   *
   * @param spec - is changed in place
   * @throws ApiError 500 where nothing is left
   */
  allocate(
    spec: ServiceSpec,
    before: ServiceSpec | undefined,
    options: { nodePorts: boolean; dryRun: boolean },
  ): void {
    this.#allocateAddress(spec, options.dryRun);
    if (options.nodePorts) {
      const taken = this.#allocatePorts(spec);
      if (options.dryRun) {
        taken.forEach(port => this.#ports.release(port));
      }
    }
    if (!options.dryRun) {
      const kept = new Set(spec.ports?.map(({ nodePort }) => nodePort));
      this.#releasePorts(
        before?.ports?.filter(({ nodePort }) => !kept.has(nodePort)),
      );
    }
  }

  /** Takes what a service has already. */
  restore(spec: ServiceSpec): void {
    if (spec.clusterIP?.startsWith(PREFIX)) {
      this.#hosts.take(hostOf(spec.clusterIP));
    }
    for (const { nodePort } of spec.ports ?? []) {
      if (nodePort) {
        this.#ports.take(nodePort);
      }
    }
  }

  /** Takes back all that a service has. */
  release(spec: ServiceSpec): void {
    if (spec.clusterIP?.startsWith(PREFIX)) {
      this.#hosts.release(hostOf(spec.clusterIP));
    }
    this.#releasePorts(spec.ports);
  }

  #allocateAddress(spec: ServiceSpec, dryRun: boolean): void {
    if (!spec.clusterIP) {
      const host = this.#takeHost();
      spec.clusterIP = `${PREFIX}${host}`;
      if (dryRun) {
        this.#hosts.release(host);
      }
    } else if (!dryRun && spec.clusterIP.startsWith(PREFIX)) {
      this.#hosts.take(hostOf(spec.clusterIP));
    }
    spec.clusterIPs ??= [spec.clusterIP];
    spec.ipFamilies ??= ['IPv4'];
    spec.ipFamilyPolicy ||= 'SingleStack';
  }

  #takeHost(): number {
    try {
      return this.#hosts.takeAny();
    } catch {
      throw new ApiError({
        code: 500,
        reason: 'InternalError',
        message:
          'Internal error occurred: failed to allocate a serviceIP: range is full',
      });
    }
  }

  // One port number of a service is one node port, whatever its protocols.
  // Gives those that it did not have.
  #allocatePorts(spec: ServiceSpec): number[] {
    const taken = (spec.ports ?? []).flatMap(({ nodePort }) =>
      nodePort && !this.#ports.isTaken(nodePort) ? [nodePort] : [],
    );
    const byPort = new Map<number, number>();
    for (const { port, nodePort } of spec.ports ?? []) {
      if (nodePort) {
        byPort.set(port, nodePort);
        this.#ports.take(nodePort);
      }
    }
    for (const each of spec.ports ?? []) {
      if (!each.nodePort && !byPort.has(each.port)) {
        const port = this.#ports.takeAny();
        byPort.set(each.port, port);
        taken.push(port);
      }
      each.nodePort ||= byPort.get(each.port)!;
      byPort.set(each.port, each.nodePort);
    }
    return taken;
  }

  #releasePorts(ports: ServiceSpec['ports']): void {
    for (const { nodePort } of ports ?? []) {
      if (nodePort) {
        this.#ports.release(nodePort);
      }
    }
  }

  #addressErrors(address: string | undefined): FieldError[] {
    if (!address || address === 'None' || !isIP(address)) {
      return [];
    }
    const refused = (why: string) => [
      fieldErrors.invalid(
        'spec.clusterIPs',
        [address],
        `failed to allocate IP ${address}: ${why}`,
      ),
    ];
    if (!address.startsWith(PREFIX)) {
      return refused(
        `the provided IP (${address}) is not in the valid range. The range of valid IPs is ${PREFIX}0/24`,
      );
    }
    return this.#hosts.isTaken(hostOf(address))
      ? refused('provided IP is already allocated')
      : [];
  }

  #portErrors(field: string, port: number): FieldError[] {
    const refused = (why: string) => [
      fieldErrors.invalid(field, port, `provided port is ${why}`),
    ];
    if (!this.#ports.contains(port)) {
      return refused(
        'not in the valid range. The range of valid ports is 30000-32767',
      );
    }
    return this.#ports.isTaken(port) ? refused('already allocated') : [];
  }
}

function hostOf(address: string): number {
  return Number(address.slice(PREFIX.length));
}
