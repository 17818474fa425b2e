const causes: [pattern: RegExp, words: string][] = [
  [
    /toomanyrequests|rate limit|\b429\b/i,
    'its registry has had too many requests',
  ],
  [
    /unauthorized|authentication required|authorization failed|denied|\b40[13]\b|no basic auth/i,
    'its registry refuses access, or does not have it',
  ],
  [
    /manifest unknown|not found|\b404\b|name unknown|does not exist/i,
    'its registry does not have it',
  ],
  [/no such host|name resolution/i, 'the host of its registry is not known'],
  [/x509|certificate|tls:/i, "its registry's certificate is not trusted"],
  [
    /connection refused|no route to host|timeout|deadline exceeded|dial tcp/i,
    'its registry cannot be reached',
  ],
  [
    /invalid reference|InvalidImageName|couldn't parse/i,
    'its name is not valid',
  ],
];

/**
 * Why an image cannot be pulled, as far as any of the messages tells
 * (containerd's, CRI-O's and CDI's).
 *
 * @returns `<image>`, with the cause where it is known
 * @internal
 */
export function pullFailureText(image: string, messages: string[]): string {
  // Only what follows the image's own name: a name may hold any of the words.
  const texts = messages.map(message => message.replaceAll(image, ''));
  const cause = causes.find(([pattern]) =>
    texts.some(text => pattern.test(text)),
  );
  return cause ? `${image}, ${cause[1]}` : image;
}
