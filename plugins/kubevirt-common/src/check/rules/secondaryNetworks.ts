import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error } from '../findings';
import { isDnsSubdomain } from '../isDnsSubdomain';

/** Would KubeVirt accept the interfaces besides the pod network's? */
export const secondaryNetworks: Rule = ({ values }) => {
  const names = new Set(['default']);
  return (values.network.secondary ?? []).flatMap(
    ({ name, networkName, macAddress }, index) => {
      const path = ['network', 'secondary', index];
      const findings: Finding[] = [];
      // KubeVirt v1.9.0 pkg/network/admitter/netiface.go.
      if (!/^[A-Za-z0-9_-]+$/.test(name)) {
        findings.push(
          error(
            'network-name',
            [...path, 'name'],
            `The name is ${show(name)}, which cannot be that of an interface.`,
            "Use letters, digits, '-' and '_'.",
          ),
        );
      } else if (names.has(name)) {
        findings.push(
          error(
            'network-name',
            [...path, 'name'],
            `The name ${show(name)} is taken${
              name === 'default' ? ' by the pod network' : ''
            } already.`,
            'Give each interface a name of its own.',
          ),
        );
      }
      names.add(name);
      const parts = networkName.split('/');
      if (parts.length > 2 || !parts.every(isDnsSubdomain)) {
        findings.push(
          error(
            'network-name',
            [...path, 'networkName'],
            `The network is ${show(networkName)}.`,
            'Name a NetworkAttachmentDefinition: name, or namespace/name.',
          ),
        );
      }
      if (
        macAddress &&
        !/^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$/i.test(macAddress)
      ) {
        findings.push(
          error(
            'mac-address',
            [...path, 'macAddress'],
            `The MAC address is ${show(macAddress)}.`,
            'Write six pairs of hexadecimal digits: 02:00:00:ab:cd:ef.',
          ),
        );
      }
      return findings;
    },
  );
};
