/**
 * Whether a text is a DNS-1123 label, as Kubernetes wants for names of
 * namespaces, containers and the like.
 *
 * @internal
 */
export function isDnsLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text);
}
