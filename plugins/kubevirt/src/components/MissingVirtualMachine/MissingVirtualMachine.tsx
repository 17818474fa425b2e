import { VirtualMachineDetails } from 'backstage-plugin-kubevirt-common';
import { StatePanel } from '../StatePanel';
import { VerbatimText } from '../VerbatimText';
import { useMissingTexts } from './useMissingTexts';

/**
 * A virtual machine of which nothing is known, and why.
 *
 * @internal
 */
export function MissingVirtualMachine(props: {
  details: VirtualMachineDetails;
}) {
  const { message, state } = props.details.cluster;
  return (
    <StatePanel {...useMissingTexts(props.details)}>
      {state !== 'connected' && message && (
        <VerbatimText>{message}</VerbatimText>
      )}
    </StatePanel>
  );
}
