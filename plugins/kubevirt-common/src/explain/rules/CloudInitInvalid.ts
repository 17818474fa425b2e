import { Rule } from '../Rule';
import { matching } from '../signals/matching';

const pattern =
  /(?:userdata|networkdata) exceeds (\d+) byte limit|must have (?:at least|only) one (?:userdatasource|networkdatasource)|(?:userData|networkData)Base64 is not a valid base64/i;

/**
 * KubeVirt refuses the VM's cloud-init data: too long, missing, or given twice.
 *
 * @internal
 */
export const CloudInitInvalid: Rule = {
  code: 'CloudInitInvalid',
  find(_, all) {
    const signals = matching(all, { text: pattern });
    if (signals.length === 0) {
      return [];
    }
    const { text } = signals[0];
    const limit = pattern.exec(text)?.[1];
    return [limit ? tooLong(limit) : notValid(text)].map(words => ({
      ...words,
      signals,
    }));
  },
};

function tooLong(limit: string) {
  return {
    summary: `The VM's cloud-init data is longer than the ${limit} bytes that may stand in the VM itself.`,
    nextStep:
      'Put the data into a Secret under the key `userdata`, and name it in `secretRef`.',
  };
}

function notValid(text: string) {
  if (/at least one/i.test(text)) {
    return {
      summary: "The VM's cloud-init volume has no data.",
      nextStep: 'Give it data, or leave the volume and its disk out.',
    };
  }
  return /base64/i.test(text)
    ? {
        summary: "The VM's cloud-init data is not valid base64.",
        nextStep: 'Encode it again, or give it as plain text in `userData`.',
      }
    : {
        summary: "The VM's cloud-init data is given more than once.",
        nextStep: 'Keep one of `userData`, `userDataBase64` and `secretRef`.',
      };
}
