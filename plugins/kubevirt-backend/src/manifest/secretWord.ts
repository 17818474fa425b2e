/**
 * What the names of secrets have in common, as the source of a regular
 * expression. `ssh_authorized_keys` has none of it: those are public.
 *
 * @internal
 */
export const SECRET_WORD =
  'passw(?:or)?d|passphrase|passcode|pwd|secret|token|credential|api[-_]?key|access[-_]?key|activation[-_]?key|private|psk';
