import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { hint } from '../findings';
import { isRecord } from '../../values/isRecord';

/**
 * What does the profile `chart` do that Helm with the chart would not?
 *
 * @internal
 */
export const beyondChart: Rule = ({ name, values, input, profile }) => {
  if (profile !== 'chart') {
    return [];
  }
  const { network, cloudInit, rootDisk } = values;
  const beyond: [path: string, given: unknown][] = [
    ['runStrategy', values.runStrategy],
    ['instancetype', values.instancetype],
    ['preference', values.preference],
    ['sshKeys', values.sshKeys],
    ['nodeSelector', values.nodeSelector],
    ['tolerations', values.tolerations],
    ['labels', values.labels],
    ['rootDisk.bus', rootDisk.bus],
    ['network.serviceType', network.serviceType],
    ['network.secondary', network.secondary],
    ['cloudInit.networkData', cloudInit.networkData],
  ];
  const findings: Finding[] = beyond
    .filter(([, given]) => given !== undefined)
    .map(([path]) => hint('beyond-chart', path));
  if (mergesSources(input)) {
    findings.push(hint('helm-merge', 'rootDisk.dataVolume.template.source'));
  }
  if (name.length > 53) {
    findings.push(hint('beyond-chart.name', 'name', { length: name.length }));
  }
  return findings;
};

function mergesSources(input: Record<string, unknown>): boolean {
  const rootDisk = isRecord(input.rootDisk) ? input.rootDisk : {};
  const dataVolume = isRecord(rootDisk.dataVolume) ? rootDisk.dataVolume : {};
  const template = isRecord(dataVolume.template)
    ? dataVolume.template
    : dataVolume;
  const { source } = template;
  return (
    dataVolume.enabled !== false &&
    isRecord(source) &&
    Object.keys(source).length > 0 &&
    !('http' in source)
  );
}
