import { Rule } from '../Rule';
import { matching } from '../signals/matching';

/**
 * The cluster cannot make disks: CDI is not installed.
 *
 * @internal
 */
export const DataImporterNotInstalled: Rule = {
  code: 'DataImporterNotInstalled',
  find(_, all) {
    const signals = matching(all, {
      text: /could not find the requested resource \([a-z]+ datavolumes\.cdi\.kubevirt\.io|no matches for kind "DataVolume"|failed calling webhook "datavolume-[^"]+cdi\.kubevirt\.io"/i,
    });
    return signals.length === 0
      ? []
      : [
          {
            summary:
              'The cluster cannot make the disk of the VM: the Containerized Data Importer (CDI) is not installed or not running.',
            nextStep:
              'Ask the administrators to install CDI, or use a container disk or an existing claim instead.',
            signals,
          },
        ];
  },
};
