/** Why an import failed, as far as its last words tell. @internal */
export type ImportFailure =
  | { kind: 'status'; status: number }
  | { kind: 'host'; host?: string }
  | { kind: 'refused' }
  | { kind: 'certificate' }
  | { kind: 'timeout' }
  | { kind: 'broken-off' }
  | { kind: 'other' };

/**
 * Reads the last words of CDI's importer
 * (CDI v1.66.0 pkg/importer/http-datasource.go, cmd/cdi-importer/importer.go).
 *
 * @internal
 */
export function parseImporterMessage(text: string): ImportFailure {
  const status =
    /expected status code \d+, got (\d{3})/.exec(text) ??
    /(?:status(?: code)?:?|got) (\d{3})\b/i.exec(text);
  if (status) {
    return { kind: 'status', status: Number(status[1]) };
  }
  if (/no such host|server misbehaving|name resolution/i.test(text)) {
    return { kind: 'host', host: /lookup ([^\s:]+)/.exec(text)?.[1] };
  }
  if (/x509|certificate|tls:/i.test(text)) {
    return { kind: 'certificate' };
  }
  if (
    /connection refused|no route to host|network is unreachable|connection reset/i.test(
      text,
    )
  ) {
    return { kind: 'refused' };
  }
  if (/unexpected EOF|transfer closed/i.test(text)) {
    return { kind: 'broken-off' };
  }
  return /timeout|timed out|deadline exceeded/i.test(text)
    ? { kind: 'timeout' }
    : { kind: 'other' };
}
