import { DiskValues, FilesystemValues } from '../../values';
import { show } from '../../values/show';
import { Rule } from '../CheckContext';
import { Finding } from '../Finding';
import { error, warning } from '../findings';
import { isDnsSubdomain } from '../isDnsSubdomain';

/**
 * Can the claims that the values name be used as they say?
 *
 * @internal
 */
export const claims: Rule = ({ name: vmName, values }) => {
  const { dataVolume } = values.rootDisk;
  const users = new Map<string, string>();
  const findings: Finding[] = [];
  for (const list of ['disks', 'filesystems'] as const) {
    values.volumes[list].forEach((volume, index) => {
      const claim = claimOf(volume);
      if (!claim) {
        return;
      }
      const path = ['volumes', list, index, ...claim.path];
      const other = users.get(claim.name);
      if (!isDnsSubdomain(claim.name)) {
        findings.push(error('claim-name', path, { name: show(claim.name) }));
      } else if (dataVolume.enabled && claim.name === vmName) {
        findings.push(
          error('claim-of-root-disk', path, { name: show(claim.name) }),
        );
      } else if (other) {
        findings.push(
          warning('claim-used-twice', path, { name: show(claim.name), other }),
        );
      } else {
        users.set(claim.name, `volumes.${list}[${index}]`);
      }
    });
  }
  return findings;
};

function claimOf(
  volume: DiskValues | FilesystemValues,
): { name: string; path: string[] } | undefined {
  if (volume.persistentVolumeClaim) {
    return {
      name: volume.persistentVolumeClaim.name,
      path: ['persistentVolumeClaim', 'name'],
    };
  }
  if (volume.dataVolume) {
    return { name: volume.dataVolume.name, path: ['dataVolume', 'name'] };
  }
  return undefined;
}
