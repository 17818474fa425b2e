import { createMockDirectory } from '@backstage/backend-test-utils';
import { tokenCredentials, tokenFileCredentials } from './tokenCredentials';

describe('tokenCredentials', () => {
  it('is a bearer token without end', async () => {
    await expect(tokenCredentials('abc').issue()).resolves.toEqual({
      headers: { authorization: 'Bearer abc' },
    });
  });
});

describe('tokenFileCredentials', () => {
  const directory = createMockDirectory();

  it('reads the file each time, and holds for a minute', async () => {
    directory.setContent({ token: 'first\n' });
    const credentials = tokenFileCredentials(directory.resolve('token'));
    await expect(credentials.issue()).resolves.toEqual({
      headers: { authorization: 'Bearer first' },
      lifetimeMs: 60_000,
    });
    directory.setContent({ token: 'second' });
    await expect(credentials.issue()).resolves.toMatchObject({
      headers: { authorization: 'Bearer second' },
    });
  });

  it('refuses an empty file', async () => {
    directory.setContent({ token: ' \n' });
    const path = directory.resolve('token');
    await expect(tokenFileCredentials(path).issue()).rejects.toThrow(
      `the token file ${path} is empty`,
    );
  });
});
