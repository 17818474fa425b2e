const label = '[a-z0-9]([-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(\\.${label})*`;
const label1035 = '[a-z]([-a-z0-9]*[a-z0-9])?';

const matches = (pattern: string, value: string) =>
  new RegExp(`^(?:${pattern})$`).test(value);

/**
 * The rules for names, with the messages of apimachinery's `validation`
 * package. Each gives what is wrong, or nothing.
 *
 * @internal
 */
export const nameRules = {
  label: (value: string): string[] => [
    ...tooLong(value, 63),
    ...(matches(label, value)
      ? []
      : [
          `a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for validation is '${label}')`,
        ]),
  ],

  subdomain: (value: string): string[] => [
    ...tooLong(value, 253),
    ...(matches(subdomain, value)
      ? []
      : [
          `a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '${subdomain}')`,
        ]),
  ],

  label1035: (value: string): string[] => [
    ...tooLong(value, 63),
    ...(matches(label1035, value)
      ? []
      : [
          `a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character (e.g. 'my-name',  or 'abc-123', regex used for validation is '${label1035}')`,
        ]),
  ],

  /** What can stand in a URL: the names of RBAC objects. */
  path: (value: string): string[] => {
    if (value === '.' || value === '..') {
      return [`may not be '${value}'`];
    }
    return ['/', '%']
      .filter(character => value.includes(character))
      .map(character => `may not contain '${character}'`);
  },
} satisfies Record<string, (value: string) => string[]>;

function tooLong(value: string, limit: number): string[] {
  return Buffer.byteLength(value) > limit
    ? [`must be no more than ${limit} characters`]
    : [];
}
