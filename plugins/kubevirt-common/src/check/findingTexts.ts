import { ofCloudInit } from './texts/ofCloudInit';
import { ofDisks } from './texts/ofDisks';
import { ofInput } from './texts/ofInput';
import { ofMachine } from './texts/ofMachine';
import { ofRoom } from './texts/ofRoom';

/**
 * What findings say, in English: `finding.KEY` is what is wrong,
 * `findingAdvice.KEY` what would be right, and `findingWord.KEY` a part of a
 * sentence. `{{name}}` stands for a parameter of the finding.
 *
 * @public
 */
export const findingTexts = {
  ...ofMachine,
  ...ofDisks,
  ...ofCloudInit,
  ...ofInput,
  ...ofRoom,
} as const;
