import { show } from '../../values/show';
import { PortValues } from '../../values';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error, warning } from '../findings';

/** Would the API server accept the ports, on the VM and on the Service? */
export const ports: Rule = ({ values }) => {
  const { ports: given, serviceType } = values.network;
  const names = new Map<string, number>();
  const numbers = new Map<string, number>();
  return given.flatMap((port, index) => {
    const findings = checkPortName(port, index, given.length);
    const twin = port.name === undefined ? undefined : names.get(port.name);
    if (twin !== undefined) {
      findings.push(
        error(
          'duplicate-port-name',
          ['network', 'ports', index, 'name'],
          `The name ${show(port.name)} is that of network.ports[${twin}], too.`,
          'Give each port a name of its own.',
        ),
      );
    } else if (port.name !== undefined) {
      names.set(port.name, index);
    }
    const key = `${port.port}/${port.protocol ?? 'TCP'}`;
    const same = numbers.get(key);
    if (same !== undefined) {
      findings.push(
        error(
          'duplicate-port',
          ['network', 'ports', index, 'port'],
          `${key} is offered by network.ports[${same}] already.`,
          'Give each port once.',
        ),
      );
    } else {
      numbers.set(key, index);
    }
    if (
      port.nodePort &&
      !['NodePort', 'LoadBalancer'].includes(serviceType ?? '')
    ) {
      findings.push(
        warning(
          'node-port-unused',
          ['network', 'ports', index, 'nodePort'],
          `A nodePort means nothing for a Service of type ${
            serviceType ?? 'ClusterIP'
          }.`,
          'Set network.serviceType to NodePort or LoadBalancer, or remove nodePort.',
        ),
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
      ? [
          error(
            'port-name',
            ['network', 'ports', index],
            'The port has no name, and there is more than one port.',
            'Give each port a name, such as ssh or http.',
          ),
        ]
      : [];
  }
  const wrong = whatIsWrong(name);
  return wrong
    ? [
        error(
          'port-name',
          ['network', 'ports', index, 'name'],
          `The port's name is ${show(name)}, which ${wrong}.`,
          "Use up to 15 lower-case letters, digits and single '-', with at least one letter and no '-' at the ends.",
        ),
      ]
    : [];
}

/** IsValidPortName of apimachinery's pkg/util/validation. */
function whatIsWrong(name: string): string | undefined {
  if (name.length > 15) {
    return `has ${name.length} characters`;
  }
  if (!/^[-a-z0-9]+$/.test(name)) {
    return "holds other characters than lower-case letters, digits and '-'";
  }
  if (!/[a-z]/.test(name)) {
    return 'holds no letter';
  }
  if (/--|^-|-$/.test(name)) {
    return "begins or ends with '-' or holds '--'";
  }
  return undefined;
}
