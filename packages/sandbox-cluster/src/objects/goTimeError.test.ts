import { goTimeError } from './goTimeError';

describe('goTimeError', () => {
  it.each([
    ['yesterday', 'cannot parse "yesterday" as "2006"'],
    ['2020', 'cannot parse "" as "-"'],
    ['2020-01-01', 'cannot parse "" as "T"'],
    ['2020-01-01 10:00:00Z', 'cannot parse " 10:00:00Z" as "T"'],
    ['2020-01-01T10:00:00', 'cannot parse "" as "Z07:00"'],
  ])('says of %j: %s', (text, why) => {
    expect(goTimeError(text)).toBe(
      `parsing time ${JSON.stringify(
        text,
      )} as "2006-01-02T15:04:05Z07:00": ${why}`,
    );
  });

  it('says what follows a time', () => {
    expect(goTimeError('2020-01-01T10:00:00Z!')).toBe(
      'parsing time "2020-01-01T10:00:00Z!": extra text: "!"',
    );
  });

  it.each(['2020-01-01T10:00:00Z', '2020-01-01T10:00:00.123456+02:00'])(
    'has nothing to say of %s',
    text => {
      expect(goTimeError(text)).toBeUndefined();
    },
  );
});
