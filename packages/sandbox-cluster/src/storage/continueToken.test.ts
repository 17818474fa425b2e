import * as fc from 'fast-check';
import { decodeContinueToken, encodeContinueToken } from './continueToken';

describe('a continue token', () => {
  it('is what it was made of', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1 }),
        fc.stringMatching(/^[a-z0-9-]{1,20}(\/[a-z0-9.-]{1,20})?$/),
        (version, afterKey) => {
          expect(
            decodeContinueToken(encodeContinueToken({ version, afterKey })),
          ).toEqual({ version, afterKey });
        },
      ),
    );
  });

  const encoded = (value: unknown) =>
    Buffer.from(JSON.stringify(value)).toString('base64url');

  it.each([
    ['a!b', 'continue key is not valid: illegal base64 data at input byte 1'],
    [
      Buffer.from('x').toString('base64url'),
      "continue key is not valid: invalid character 'x' looking for beginning of value",
    ],
    [
      encoded({ v: 'other', rv: 1, start: '/a' }),
      'continue key is not valid: server does not recognize this encoded version other',
    ],
    [
      encoded({ v: 'meta.k8s.io/v1', rv: 1, start: '' }),
      'continue key is not valid: encoded start key empty (version meta.k8s.io/v1)',
    ],
    [
      encoded({ v: 'meta.k8s.io/v1', rv: 0, start: '/a' }),
      'continue key is not valid: incorrect encoded start resourceVersion (version meta.k8s.io/v1)',
    ],
  ])('%s is refused', (token, why) => {
    expect(() => decodeContinueToken(token)).toThrow(
      expect.objectContaining({
        code: 400,
        message: `invalid continue token: ${why}`,
      }),
    );
  });
});
