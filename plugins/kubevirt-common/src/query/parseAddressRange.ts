/**
 * Says whether an address is meant.
 *
 * @internal
 */
export type AddressRange = (address: string) => boolean;

/**
 * Reads an IP address, also in brackets, a range as `10.0.0.0/16` or
 * `fd00::/8`, or the begin of an IPv4 address: `10.0.`, `10.0.*`.
 *
 * @returns undefined where it is none of these
 * @internal
 */
export function parseAddressRange(written: string): AddressRange | undefined {
  const text = written.replace(/^\[(.*)\]/, '$1').replace(/\.\*$/, '.');
  const [base, length, ...others] = text.split('/');
  const address = parseAddress(base);
  if (!address) {
    return length === undefined && isBeginOfAddress(base)
      ? candidate => candidate.startsWith(base)
      : undefined;
  }
  const prefix = length === undefined ? address.bits : Number(length);
  if (
    others.length > 0 ||
    length?.trim() === '' ||
    !Number.isInteger(prefix) ||
    prefix < 0 ||
    prefix > address.bits
  ) {
    return undefined;
  }
  const shift = BigInt(address.bits - prefix);
  const wanted = address.value >> shift;
  return candidate => {
    const other = parseAddress(candidate);
    return other?.bits === address.bits && other.value >> shift === wanted;
  };
}

function isBeginOfAddress(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length > 1 &&
    parts.length <= 4 &&
    parts.every(
      (part, index) =>
        (part === '' && index === parts.length - 1) || isOctet(part),
    )
  );
}

function isOctet(text: string): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= 255;
}

function parseAddress(
  text: string,
): { value: bigint; bits: 32 | 128 } | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): { value: bigint; bits: 32 } | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every(isOctet)) {
    return undefined;
  }
  const value = parts.reduce((sum, part) => sum * 256 + Number(part), 0);
  return { value: BigInt(value), bits: 32 };
}

function parseIpv6(text: string): { value: bigint; bits: 128 } | undefined {
  const halves = text.split('::');
  if (halves.length > 2) {
    return undefined;
  }
  const [head, tail] = halves.map(half => (half === '' ? [] : half.split(':')));
  const groups = tail
    ? [
        ...head,
        ...Array(Math.max(0, 8 - head.length - tail.length)).fill('0'),
        ...tail,
      ]
    : head;
  const isComplete = tail
    ? head.length + tail.length < 8
    : !text.startsWith(':') && !text.endsWith(':');
  if (
    !isComplete ||
    groups.length !== 8 ||
    !groups.every(group => /^[0-9a-f]{1,4}$/i.test(group))
  ) {
    return undefined;
  }
  const value = groups.reduce(
    (sum, group) => sum * 65536n + BigInt(parseInt(group, 16)),
    0n,
  );
  return { value, bits: 128 };
}
