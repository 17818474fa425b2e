import { pullFailureText } from './pullMessage';

const os = 'registry.example.com/os:1';

describe('pullFailureText', () => {
  it.each([
    ['manifest unknown: manifest unknown', ', its registry does not have it'],
    [
      'unauthorized: authentication required',
      ', its registry refuses access, or does not have it',
    ],
    [
      'toomanyrequests: You have reached your limit',
      ', its registry has had too many requests',
    ],
    [
      'dial tcp: lookup r.example.com: no such host',
      ', the host of its registry is not known',
    ],
    [
      'x509: certificate signed by unknown authority',
      ", its registry's certificate is not trusted",
    ],
    [
      'dial tcp 192.0.2.7:443: connect: connection refused',
      ', its registry cannot be reached',
    ],
    ['invalid reference format', ', its name is not valid'],
    ['Back-off pulling image', ''],
  ])('says of %j: the image%s', (message, cause) => {
    expect(pullFailureText(os, [message])).toBe(`${os}${cause}`);
  });

  it("does not take the image's name for a cause", () => {
    const image = 'registry.example.com/denied/404:timeout';
    expect(pullFailureText(image, [`Back-off pulling image "${image}"`])).toBe(
      image,
    );
  });
});
