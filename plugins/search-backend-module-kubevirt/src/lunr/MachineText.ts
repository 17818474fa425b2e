import { VirtualMachineDocument } from 'backstage-plugin-kubevirt-common';
import { wordForm } from './wordForm';

/** How well a word fits, by where it is found. */
const FITS = { name: 1, value: 0.5, beginning: 0.2, part: 0.1 };

/** What stands between the parts of addresses, of which only the first count. */
const DOT = '.';

const LETTERS = /^\p{L}{2,}$/u;

/**
 * The text of a virtual machine's document, made ready to be searched through.
 *
 * @internal
 */
export class MachineText {
  readonly #names: readonly string[];
  /** All values, each between two line breaks. */
  readonly #text: string;

  static of(document: VirtualMachineDocument): MachineText {
    return new MachineText(document);
  }

  private constructor(document: VirtualMachineDocument) {
    const { title, name, addresses, macs, words, text, ...others } = document;
    const values = [title, name, ...Object.values(others)]
      .filter(value => typeof value === 'string')
      .flatMap(wordsOf);
    const numbers = [...wordsOf(addresses), ...wordsOf(macs)];
    this.#names = [wordForm(name), wordForm(title)];
    this.#text = [
      '',
      ...new Set(values.map(wordForm)),
      ...numbers.map(value => wordForm(value).replaceAll('-', DOT)),
      ...wordsOf(macs).map(bare),
      '',
    ].join('\n');
  }

  /**
   * @param word - in the form of `wordForm`
   * @returns 0 where it is not found, 1 where it is the name
   */
  fit(word: string): number {
    if (this.#names.includes(word)) {
      return FITS.name;
    }
    const forms = [word, word.replaceAll('-', DOT), bare(word)];
    if (forms.some(form => this.#text.includes(`\n${form}\n`))) {
      return FITS.value;
    }
    if (forms.some(form => this.#text.includes(`\n${form}`))) {
      return FITS.beginning;
    }
    // Letters are found inside of a word as well, a number only as a whole
    // part: much has a 1 in it.
    const part = LETTERS.test(word) ? word : `-${word}`;
    return this.#text.includes(part) ? FITS.part : 0;
  }
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** A MAC address may be typed without anything in it, or with dots. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
