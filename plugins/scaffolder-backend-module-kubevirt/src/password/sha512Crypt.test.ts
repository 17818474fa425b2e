import { sha512Crypt } from './sha512Crypt';

describe('sha512Crypt', () => {
  // Made by `openssl passwd -6`.
  it.each([
    [
      'Hello world!',
      'saltstring',
      '$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1',
    ],
    [
      'pässwörd-that-is-much-longer-than-sixty-four-bytes-to-see-that-the-digest-is-stretched-0123456789',
      'ab.1/Zz',
      '$6$ab.1/Zz$K/k/qQ2/r0Gh41PoHGxRiXke1R2slOweC9UMSRpPc0oJHr2aRhmorXMWGoaxTK2iz6JQ2.ochOqMMPvbN77st.',
    ],
  ])('hashes %j as crypt(3) does', (password, salt, hash) => {
    expect(sha512Crypt(password, salt)).toBe(hash);
  });
});
