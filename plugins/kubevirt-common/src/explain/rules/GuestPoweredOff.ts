import { isFinal } from '../../describe/isFinal';
import { lastStop } from '../../describe/lastStop';
import { Rule } from '../Rule';
import { signalOfStop } from '../signals/signalOfStop';

/**
 * Somebody shut the guest down from the inside. It stays off unless the run
 * strategy is Always.
 *
 * @internal
 */
export const GuestPoweredOff: Rule = {
  code: 'GuestPoweredOff',
  find(context) {
    const { vm, vmi } = context;
    const stop = lastStop(context);
    const strategy = vm?.spec?.runStrategy;
    if (
      stop?.how !== 'powered-off' ||
      (vmi !== undefined && !isFinal(vmi)) ||
      strategy === 'Always' ||
      strategy === 'Halted'
    ) {
      return [];
    }
    const stays = strategy
      ? `, and run strategy ${strategy} leaves it off`
      : '';
    return [
      {
        summary: `The guest was shut down from the inside${stays}.`,
        nextStep: vm
          ? 'Start the VM when you need it again.'
          : 'Create the VirtualMachineInstance again when you need it: no VirtualMachine stands behind it that could be started.',
        signals: [signalOfStop(stop, vmi)],
        since: stop.at,
      },
    ];
  },
};
