import { compoundForm, wholeCompoundForm } from './compoundForm';

describe('compoundForm', () => {
  it.each([
    ['10.0.0.5', '10ǃ0ǃ0ǃ5'],
    ['02:42:0A:f4:00:11', '02ǃ42ǃ0aǃf4ǃ00ǃ11'],
    ['02-42-0a-f4-00-11', '02ǃ42ǃ0aǃf4ǃ00ǃ11'],
    ['fd00::5', 'fd00ǃ5'],
    ['quay.io/team-a/disk:1', 'quayǃioǃteamǃaǃdiskǃ1'],
    ['10.0.', '10ǃ0'],
    ['web', undefined],
    ['web-', undefined],
  ])('makes one word of %s', (word, form) => {
    expect(compoundForm(word)).toBe(form);
  });

  it('tells a whole value from its beginning', () => {
    expect(wholeCompoundForm('10.0.0.5')).toBe('10ǃ0ǃ0ǃ5ǃ0');
    expect(wholeCompoundForm('web')).toBeUndefined();
  });
});
