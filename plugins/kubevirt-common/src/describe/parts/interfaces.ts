import { Interface, VirtualMachineInstanceSpec } from '../../objects';
import { InterfaceView } from '../../view';
import { VirtualMachineContext } from '../VirtualMachineContext';

type ReportedInterface = NonNullable<
  NonNullable<NonNullable<VirtualMachineContext['vmi']>['status']>['interfaces']
>[number];

/**
 * The interfaces of the spec with what is reported of each, then those that
 * only the guest knows.
 *
 * @internal
 */
export function describeInterfaces(
  context: VirtualMachineContext,
): InterfaceView[] {
  const { spec } = context;
  const reported = context.vmi?.status?.interfaces ?? [];
  const asked = spec.domain?.devices?.interfaces ?? [];
  const names = new Set(asked.map(({ name }) => name));
  return [
    ...asked.map(each =>
      describeInterface(
        each,
        reported.find(({ name }) => name !== undefined && name === each.name),
        spec,
      ),
    ),
    ...reported
      .filter(({ name }) => !name || !names.has(name))
      .map(each => describeInterface(undefined, each, spec)),
  ];
}

function describeInterface(
  asked: Interface | undefined,
  reported: ReportedInterface | undefined,
  spec: VirtualMachineInstanceSpec,
): InterfaceView {
  const name =
    asked?.name ||
    reported?.name ||
    reported?.interfaceName ||
    reported?.mac ||
    '';
  return {
    name,
    binding: asked && bindingOf(asked),
    network: asked && networkOf(spec, asked.name),
    mac: reported?.mac ?? asked?.macAddress,
    addresses: [
      ...new Set(
        [reported?.ipAddress, ...(reported?.ipAddresses ?? [])].filter(
          address => address !== undefined && address !== '',
        ),
      ),
    ] as string[],
    reportedBy: (reported?.infoSource ?? '')
      .split(',')
      .map(source => source.trim())
      .filter(source => source !== ''),
    guestName: reported?.interfaceName || undefined,
    linkState: reported?.linkState ?? asked?.state,
    ports: asked && portsOf(asked),
  };
}

const bindings = [
  'masquerade',
  'bridge',
  'sriov',
  'passtBinding',
  'passt',
  'slirp',
  'macvtap',
];

function bindingOf(asked: Interface): string | undefined {
  return asked.binding?.name ?? bindings.find(each => asked[each]);
}

function networkOf(
  spec: VirtualMachineInstanceSpec,
  name: string | undefined,
): string | undefined {
  const network = spec.networks?.find(
    each => name !== undefined && each.name === name,
  );
  if (network?.pod) {
    return 'pod';
  }
  return (
    network?.multus?.networkName ??
    Object.keys(network ?? {}).find(key => key !== 'name')
  );
}

/** An empty list restricts nothing. */
function portsOf(asked: Interface): InterfaceView['ports'] {
  const ports = (asked.ports ?? []).flatMap(({ name, port, protocol }) =>
    port === undefined ? [] : [{ name, port, protocol: protocol ?? 'TCP' }],
  );
  return ports.length > 0 ? ports : undefined;
}
