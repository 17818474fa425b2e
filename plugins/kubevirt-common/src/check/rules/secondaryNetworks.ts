import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error } from '../findings';
import { isDnsSubdomain } from '../isDnsSubdomain';

/**
 * Would KubeVirt accept the interfaces besides the pod network's?
 *
 * @internal
 */
export const secondaryNetworks: Rule = ({ values }) => {
  const names = new Set(['default']);
  return (values.network.secondary ?? []).flatMap(
    ({ name, networkName, macAddress }, index) => {
      const path = ['network', 'secondary', index];
      const findings: Finding[] = [];
      // KubeVirt v1.9.0 pkg/network/admitter/netiface.go.
      if (!/^[A-Za-z0-9_-]+$/.test(name)) {
        findings.push(
          error('network-name.wrong', [...path, 'name'], { name: show(name) }),
        );
      } else if (names.has(name)) {
        findings.push(
          error(
            name === 'default' ? 'network-name.default' : 'network-name.taken',
            [...path, 'name'],
            { name: show(name) },
          ),
        );
      }
      names.add(name);
      const parts = networkName.split('/');
      if (parts.length > 2 || !parts.every(isDnsSubdomain)) {
        findings.push(
          error('network-name.network', [...path, 'networkName'], {
            networkName: show(networkName),
          }),
        );
      }
      if (
        macAddress &&
        !/^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$/i.test(macAddress)
      ) {
        findings.push(
          error('mac-address', [...path, 'macAddress'], {
            macAddress: show(macAddress),
          }),
        );
      }
      return findings;
    },
  );
};
