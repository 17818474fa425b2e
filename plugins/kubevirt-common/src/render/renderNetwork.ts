import { Interface, VirtualMachineInstanceSpec } from '../objects';
import { PortValues } from '../values';
import { RenderOptions } from './RenderOptions';

/**
 * The interfaces and their networks: the pod's network first. In the profile
 * `chart` only the ports of the values reach the guest; in `modern` all do,
 * and the Service says which are offered.
 *
 * @internal
 */
export function renderNetwork(options: RenderOptions): {
  interfaces: Interface[];
  networks: NonNullable<VirtualMachineInstanceSpec['networks']>;
} {
  const { profile, values } = options;
  const { ports, secondary = [] } = values.network;
  return {
    interfaces: [
      {
        name: 'default',
        masquerade: {},
        ...(profile === 'chart' &&
          ports.length > 0 && { ports: ports.map(guestPort) }),
      },
      ...secondary.map(({ name, binding = 'bridge', macAddress }) => ({
        name,
        [binding]: {},
        ...(macAddress && { macAddress }),
      })),
    ],
    networks: [
      { name: 'default', pod: {} },
      ...secondary.map(({ name, networkName }) => ({
        name,
        multus: { networkName },
      })),
    ],
  };
}

/** The port in the guest; the VM knows no others. */
function guestPort({ targetPort, nodePort, ...values }: PortValues) {
  return { ...values, port: targetPort ?? values.port };
}
