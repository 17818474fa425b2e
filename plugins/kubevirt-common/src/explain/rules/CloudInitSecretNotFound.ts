import { VirtualMachineContext } from '../../describe/VirtualMachineContext';
import { Rule } from '../Rule';
import { matching } from '../signals/matching';

const pattern =
  /secret "([^"]+)" not found|secret "?([^\s"]+)"? (?:does not exist|is missing)|references non-existent secret key/i;

/**
 * The Secret with the VM's cloud-init data, or Windows' answer file, does not
 * exist. The VM's pod waits for it.
 *
 * @internal
 */
export const CloudInitSecretNotFound: Rule = {
  code: 'CloudInitSecretNotFound',
  find(context, all) {
    const names = firstBootSecrets(context);
    const signals = matching(all, { text: pattern }).filter(({ text }) => {
      const missing = secretIn(text);
      return missing === undefined
        ? /-[un]data"/.test(text)
        : names.includes(missing) || /-[un]data"/.test(text);
    });
    if (signals.length === 0) {
      return [];
    }
    const { namespace } = context.target;
    const secret = secretIn(signals[0].text) ?? names[0] ?? '';
    const lacksKey = /non-existent secret key/.test(signals[0].text);
    return [
      {
        summary: lacksKey
          ? `The Secret '${secret}' with the VM's cloud-init data lacks its key 'userdata'.`
          : `The Secret '${secret}' with the VM's cloud-init data does not exist in namespace '${namespace}'.`,
        nextStep: lacksKey
          ? `Put the data into Secret '${secret}' under the key 'userdata'; the VM goes on by itself.`
          : `Create the Secret '${secret}' in namespace '${namespace}' with the key 'userdata'; the VM goes on by itself.`,
        signals,
      },
    ];
  },
};

function secretIn(text: string): string | undefined {
  const match = pattern.exec(text);
  return match?.[1] ?? match?.[2];
}

function firstBootSecrets({ spec }: VirtualMachineContext): string[] {
  return (spec.volumes ?? []).flatMap(volume => {
    const cloudInit = volume.cloudInitNoCloud ?? volume.cloudInitConfigDrive;
    return [
      cloudInit?.secretRef?.name,
      cloudInit?.networkDataSecretRef?.name,
      volume.sysprep?.secret?.name,
    ].filter(name => name !== undefined);
  });
}
