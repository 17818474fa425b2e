import { show } from '../../values/show';
import { PortValues } from '../../values';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error } from '../findings';

/**
 * Would the API server accept the ports, on the VM and on the Service?
 *
 * @internal
 */
export const ports: Rule = ({ values }) => {
  const { ports: given, serviceType } = values.network;
  const names = new Map<string, number>();
  const numbers = new Map<string, number>();
  return given.flatMap((port, index) => {
    const findings = checkPortName(port, index, given.length);
    const twin = port.name === undefined ? undefined : names.get(port.name);
    if (twin !== undefined) {
      findings.push(
        error('duplicate-port-name', ['network', 'ports', index, 'name'], {
          name: show(port.name),
          other: twin,
        }),
      );
    } else if (port.name !== undefined) {
      names.set(port.name, index);
    }
    const key = `${port.port}/${port.protocol ?? 'TCP'}`;
    const same = numbers.get(key);
    if (same !== undefined) {
      findings.push(
        error('duplicate-port', ['network', 'ports', index, 'port'], {
          port: key,
          other: same,
        }),
      );
    } else {
      numbers.set(key, index);
    }
    if (
      port.nodePort &&
      !['NodePort', 'LoadBalancer'].includes(serviceType ?? '')
    ) {
      findings.push(
        error('node-port-refused', ['network', 'ports', index, 'nodePort'], {
          type: serviceType ?? 'ClusterIP',
        }),
      );
    }
    return findings;
  });
};

function checkPortName(
  { name }: PortValues,
  index: number,
  count: number,
): Finding[] {
  if (name === undefined) {
    return count > 1
      ? [error('port-name.missing', ['network', 'ports', index])]
      : [];
  }
  const wrong = whatIsWrong(name);
  return wrong
    ? [
        error(wrong, ['network', 'ports', index, 'name'], {
          name: show(name),
          length: name.length,
        }),
      ]
    : [];
}

/** IsValidPortName of apimachinery's pkg/util/validation. */
function whatIsWrong(name: string) {
  if (name.length > 15) {
    return 'port-name.long';
  }
  if (!/^[-a-z0-9]+$/.test(name)) {
    return 'port-name.characters';
  }
  if (!/[a-z]/.test(name)) {
    return 'port-name.letter';
  }
  if (/--|^-|-$/.test(name)) {
    return 'port-name.dashes';
  }
  return undefined;
}
