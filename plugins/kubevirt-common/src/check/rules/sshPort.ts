import { Rule } from '../CheckContext';
import { warning } from '../findings';

const speaksOfSsh =
  /\bssh_authorized_keys\b|\bssh_import_id\b|\bssh_pwauth:\s*['"]?(?:true|yes|on|1)\b|\bopenssh-server\b/i;

/**
 * Does the profile `chart` let SSH through, where it is expected?
 *
 * @internal
 */
export const sshPort: Rule = ({ values, profile }) => {
  const { ports } = values.network;
  const isExpected =
    Boolean(values.sshKeys?.length) ||
    speaksOfSsh.test(values.cloudInit.userData);
  const isOpen = ports.some(
    ({ port, targetPort = port, protocol = 'TCP' }) =>
      targetPort === 22 && protocol === 'TCP',
  );
  return profile === 'chart' && ports.length && isExpected && !isOpen
    ? [warning('ssh-port', 'network.ports')]
    : [];
};
