import { error } from './findings';
import { findingTexts } from './findingTexts';
import { sayFinding } from './sayFinding';

const german: Record<string, (values: Record<string, unknown>) => string> = {
  'finding.device.map': ({ device }) => `Muss eine Tabelle sein: ${device}`,
  'findingAdvice.device.map': () => 'name und deviceName angeben',
  'findingWord.array': () => 'eine Liste',
};

describe('sayFinding', () => {
  const finding = error('device.map', 'extraDevices.gpus[0]', {
    device: { word: 'array' },
  });

  it('says a finding, and the words in it, in another language', () => {
    expect(sayFinding(finding, (key, values) => german[key](values))).toEqual({
      message: 'Muss eine Tabelle sein: eine Liste',
      suggestion: 'name und deviceName angeben',
    });
  });

  it('says nothing where it does not know the sentence', () => {
    expect(sayFinding({ ...finding, key: 'of-tomorrow' }, key => key)).toBe(
      undefined,
    );
    expect(sayFinding({}, key => key)).toBe(undefined);
  });

  it('leaves out advice where there is none', () => {
    expect(sayFinding({ key: 'unknown-key', params: {} }, key => key)).toEqual({
      message: 'finding.unknown-key',
    });
  });
});

describe('error', () => {
  it('has the key, the rule that it begins with, and the English text', () => {
    expect(error('disk-size.empty', ['a', 0], { capacity: '"0"' })).toEqual({
      path: 'a[0]',
      severity: 'error',
      code: 'disk-size',
      key: 'disk-size.empty',
      params: { capacity: '"0"' },
      message: 'The capacity is "0".',
      suggestion: 'Give a size such as 10Gi.',
    });
  });
});

describe('findingTexts', () => {
  it.each(Object.keys(findingTexts).filter(key => /Advice/.test(key)))(
    'has the sentence that %s is the advice of',
    key => {
      expect(findingTexts).toHaveProperty([
        key.replace('findingAdvice.', 'finding.'),
      ]);
    },
  );
});
